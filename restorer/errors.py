"""The one kind of failure that a person can do something about."""


class RestorerError(Exception):
    """One plain sentence that names what failed and what to do.

    Raised for what the world did: a broken file, a full disk, no memory. Everything
    else that is raised is a bug, and is shown as one.
    """
