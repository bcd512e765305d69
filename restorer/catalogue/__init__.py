"""Which models exist, which are installed; download, import, verify, remove.

Light to import: torch is loaded only when a downloaded or imported file is converted, and what
speaks to the network only by a download.
"""

from restorer.catalogue.cancelled import Cancelled
from restorer.catalogue.installation import download, import_file
from restorer.catalogue.installed import (
    default_model,
    find,
    is_installed,
    locate,
    models,
    remove,
    sha256_of,
    verify,
)
from restorer.catalogue.model import Model

__all__ = [
    "Cancelled",
    "Model",
    "default_model",
    "download",
    "find",
    "import_file",
    "is_installed",
    "locate",
    "models",
    "remove",
    "sha256_of",
    "verify",
]
