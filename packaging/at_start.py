"""Runs in a built application before anything else (PyInstaller's runtime hook).

Programs that it starts, such as the file browser, are the system's and need the system's
libraries, not those that the application brings; and its OpenSSL looks for the certificates where
they lie on the machine that built it.
"""

import os
import sys

_CERTIFICATES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # Alpine
)

if sys.platform.startswith("linux"):
    # The loader has read it already: this changes what children inherit.
    _before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if _before is not None:
        os.environ["LD_LIBRARY_PATH"] = _before
    _found = next(filter(os.path.isfile, _CERTIFICATES), None)
    if _found is not None:
        os.environ.setdefault("SSL_CERT_FILE", _found)
