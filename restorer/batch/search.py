"""Photos in folders: what is there, and what is passed over and why."""

import os
import stat
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from restorer.batch.filters import Filters
from restorer.batch.naming import identity
from restorer.batch.patterns import matches
from restorer.engine.colorizer import Cancelled
from restorer.errors import RestorerError
from restorer.imaging.reading import READABLE
from restorer.sentences import Sentence

#: Folder in the results' folder where journals lie; hidden, so that no search enters it.
OWN_FOLDER: Final = ".restorer-batch"


@dataclass(frozen=True)
class Found:
    """A photo. ``inner``: path from ``root`` on, with slashes; ``prefix``: folder for results."""

    source: Path
    key: str
    root: Path
    prefix: str
    inner: str
    size: int
    modified: float

    @property
    def relative(self) -> str:
        """Place in the mirrored tree, with slashes."""
        return f"{self.prefix}/{self.inner}" if self.prefix else self.inner


@dataclass(frozen=True)
class PassedOver:
    """A place that was not searched, or a file that was not taken, and why, as a sentence.

    ``unreadable``: photos may be missed by it.
    """

    path: Path
    why: str
    unreadable: bool = False


@dataclass
class Search:
    """Looks through folders, real ones before links, each real folder and file once.

    Args:
        recursive: Whether folders in the folders are searched.
        filters: Which files are taken.
        output: Where the results go: not searched.
        cancelled: Asked between two files.

    Attributes:
        found: Photos, in their order.
        passed_over: What could not be searched, or leads to what was found already.
        no_photos: How many files are none by their suffix, or hidden.
        filtered: How many photos the filters left out.
        folders_left_out: How many folders, which were not searched for photos then.
    """

    recursive: bool
    filters: Filters
    output: Path | None
    cancelled: Callable[[], bool]
    found: list[Found] = field(default_factory=list)
    passed_over: list[PassedOver] = field(default_factory=list)
    no_photos: int = 0
    filtered: int = 0
    folders_left_out: int = 0

    def __post_init__(self) -> None:
        self._output = _number(self.output) if self.output else None
        self._folders: set[tuple[int, int]] = set()
        self._keys: set[str] = set()
        self._links: deque[tuple[Path, Path, str, str]] = deque()

    def run(self, sources: Sequence[Path]) -> None:
        """Search all of ``sources``.

        Raises:
            Cancelled: As soon as ``cancelled`` says so.
            RestorerError: One of them is not there, or is the folder of the results.
        """
        prefixes = _prefixes(sources)
        for source, prefix in zip(sources, prefixes, strict=True):
            if os.path.isdir(source):
                if self._output is not None and _number(source) == self._output:
                    raise RestorerError(
                        "The results cannot go into {folder}, where the photos come from: name "
                        "another folder for them.",
                        folder=source,
                    )
                self._search(source, source, prefix, "")
            elif os.path.exists(source):
                self._take(source, source.parent, "", source.name, named=True)
            else:
                raise RestorerError("{file} does not exist: check the path.", file=source)
        while self._links:
            if self.cancelled():
                raise Cancelled
            self._follow(*self._links.popleft())

    def _search(self, folder: Path, root: Path, prefix: str, inner: str) -> None:
        waiting = [(folder, inner)]
        while waiting:
            folder, inner = waiting.pop()
            if not self._enter(folder):
                continue
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError as error:
                self._unsearchable(folder, error)
                continue
            below = []
            for entry in entries:
                if self.cancelled():
                    raise Cancelled
                place = f"{inner}/{entry.name}" if inner else entry.name
                path = folder / entry.name
                if entry.name.startswith("."):
                    self.no_photos += not entry.is_dir(follow_symlinks=False)
                elif entry.is_symlink():
                    self._links.append((path, root, prefix, place))
                elif entry.is_dir():
                    if self._wants_folder(place):
                        below.append((path, place))
                else:
                    self._take(path, root, prefix, place)
            waiting.extend(reversed(below))

    def _follow(self, link: Path, root: Path, prefix: str, inner: str) -> None:
        if os.path.isdir(link):
            if self._wants_folder(inner):
                self._search(link, root, prefix, inner)
        elif os.path.exists(link):
            self._take(link, root, prefix, inner)
        elif link.suffix.lower() in READABLE:
            self._pass_over(link, Sentence("{path} is a link that leads nowhere.", path=link))

    def _wants_folder(self, inner: str) -> bool:
        if not self.recursive:
            return False
        left_out = matches(inner, self.filters.exclude)
        self.folders_left_out += left_out
        return not left_out

    def _enter(self, folder: Path) -> bool:
        try:
            number = _number(folder)
        except OSError as error:
            self._unsearchable(folder, error)
            return False
        if number == self._output:
            self._pass_over(folder, Sentence("{path} is where the results go.", path=folder))
        elif number in self._folders:
            why = Sentence("{path} leads to a folder that is searched already.", path=folder)
            self._pass_over(folder, why)
        else:
            self._folders.add(number)
            return True
        return False

    def _take(self, path: Path, root: Path, prefix: str, inner: str, named: bool = False) -> None:
        if not named and path.suffix.lower() not in READABLE:
            self.no_photos += 1
            return
        try:
            there = path.stat()
        except OSError as error:
            why = Sentence("{path} cannot be read ({reason}).", path=path, reason=error.strerror)
            self._pass_over(path, why, unreadable=True)
            return
        if not stat.S_ISREG(there.st_mode):
            why = Sentence("{path} is neither a file nor a folder.", path=path)
            self._pass_over(path, why)
            return
        if not named and not self.filters.take(inner, there):
            self.filtered += 1
            return
        key = os.path.realpath(path)
        if key in self._keys:
            why = Sentence("{path} is {real}, which is in the batch already.", path=path, real=key)
            self._pass_over(path, why)
            return
        self._keys.add(key)
        self.found.append(Found(path, key, root, prefix, inner, there.st_size, there.st_mtime))

    def _pass_over(self, path: Path, why: str, unreadable: bool = False) -> None:
        self.passed_over.append(PassedOver(path, why, unreadable))

    def _unsearchable(self, path: Path, error: OSError) -> None:
        why = Sentence("{path} cannot be searched ({reason}).", path=path, reason=error.strerror)
        self._pass_over(path, why, unreadable=True)


def _number(folder: Path) -> tuple[int, int]:
    there = folder.stat()
    return there.st_dev, there.st_ino


def _prefixes(sources: Sequence[Path]) -> list[str]:
    """The folder of the mirrored tree for each source: none where there is but one folder."""
    if len(sources) == 1:
        return [""]
    taken: set[str] = set()
    prefixes = []
    for source in sources:
        name = "root" if source.name in ("", "..") else source.name
        prefix, number = name, 1
        while identity(prefix) in taken:
            number += 1
            prefix = f"{name}-{number}"
        if os.path.isdir(source):
            taken.add(identity(prefix))
        prefixes.append(prefix)
    return prefixes
