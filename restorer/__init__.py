"""restorer: old black-and-white photographs and films, given back in believable colour."""

__version__ = "0.1.0"
