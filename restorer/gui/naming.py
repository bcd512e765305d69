"""Names of what is made of a person's files."""

from typing import Final

#: What a coloured photo or film is called behind the name of its original.
SUFFIX: Final = "-colour"
