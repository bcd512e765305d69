"""The Photo page: photographs, one at a time."""
