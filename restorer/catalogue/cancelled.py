"""How a download ends that nobody wants any more."""


class Cancelled(Exception):  # noqa: N818 - no error, but what was asked for
    """The person stopped the download; what has arrived is kept."""
