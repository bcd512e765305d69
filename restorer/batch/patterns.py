"""Patterns for names and paths of files, as shells and .gitignore have them."""

import re
from collections.abc import Iterable
from functools import cache


def matches(relative: str, patterns: Iterable[str]) -> bool:
    """Whether any pattern fits, upper and lower case taken for one.

    A pattern without a slash is for the name: ``*.tif``, ``IMG_????.jpg``. One with a slash is
    for the path from the folder on that was given: ``1931/*.jpg``; there ``**`` stands for any
    number of folders.

    Args:
        relative: Path with slashes from the given folder on.
        patterns: ``*``, ``?``, ``[abc]``, ``[!abc]`` and ``**``.
    """
    name = relative.rpartition("/")[2]
    return any(
        _compiled(pattern).fullmatch(relative if "/" in pattern else name) for pattern in patterns
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = re.findall(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|.", pattern.strip("/"), re.DOTALL)
    return re.compile("".join(map(_translated, parts)), re.IGNORECASE | re.DOTALL)


def _translated(part: str) -> str:
    known = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if part in known:
        return known[part]
    if len(part) > 1:  # a set
        inner = part[1:-1].replace("\\", r"\\").replace("[", r"\[")
        negated = inner.startswith("!")
        inner = inner.removeprefix("!")
        first = "\\" if inner.startswith(("]", "^")) else ""
        return f"[{'^' if negated else ''}{first}{inner}]"
    return re.escape(part)
