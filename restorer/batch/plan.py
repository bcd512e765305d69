"""What a batch will do, before anything is done: which photos, and where each result goes."""

import hashlib
import os
import unicodedata
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from restorer import catalogue
from restorer.batch import naming
from restorer.batch.job import Job, Shard
from restorer.batch.naming import Naming, identity
from restorer.batch.row import Item
from restorer.batch.search import Found, PassedOver, Search
from restorer.engine.colorizer import Cancelled
from restorer.sentences import Sentence


@dataclass(frozen=True)
class Plan:
    """What was found.

    Attributes:
        items: Photos that are not in the journal yet, in their order.
        known: How many others are in it already.
        elsewhere: How many belong to other shards.
        passed_over: Places that could not be searched, and files that are not taken.
        no_photos: How many files are none by their suffix, or hidden.
        filtered: How many photos the filters left out.
        folders_left_out: How many folders, with no matter how many photos.
    """

    items: tuple[Item, ...]
    known: int
    elsewhere: int
    passed_over: tuple[PassedOver, ...]
    no_photos: int
    filtered: int
    folders_left_out: int

    @property
    def size(self) -> int:
        """Bytes of all photos."""
        return sum(item.size for item in self.items)


def plan(
    job: Job,
    known: Set[str] = frozenset(),
    taken: Set[str] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
) -> Plan:
    """Search the job's sources and name the results; nothing is written.

    The names are found for the whole tree, whichever shard is asked for: shards that search the
    same tree never give two photos one name.

    Args:
        job: What is asked for.
        known: Keys of photos that need no place any more (``Journal.known``).
        taken: Identities of paths that are other photos' results (``Journal.known``).
        cancelled: Asked between two files; a search of a network's drive takes its time.

    Raises:
        Cancelled: As soon as ``cancelled`` says so.
        RestorerError: A source is not there, or is where the results go; no such model.
    """
    search = Search(job.recursive, job.filters, _existing(job.folder), cancelled)
    search.run(job.sources)
    passed_over = list(search.passed_over)
    places = _Places(job, search.found, taken)
    items, elsewhere, number_known = [], 0, 0
    for number, found in enumerate(search.found, 1):
        if cancelled():
            raise Cancelled
        if found.key in known:
            number_known += 1
        elif why := places.why_not(found):
            passed_over.append(PassedOver(found.source, why))
        else:
            target = places.target(found, number)
            if in_shard(found.relative, job.shard):
                items.append(_item(found, target))
            else:
                elsewhere += 1
    return Plan(
        tuple(items),
        number_known,
        elsewhere,
        tuple(passed_over),
        search.no_photos,
        search.filtered,
        search.folders_left_out,
    )


def in_shard(relative: str, shard: Shard | None) -> bool:
    """Whether a photo belongs to that part: by SHA-256 of its relative path in NFC."""
    if shard is None:
        return True
    text = unicodedata.normalize("NFC", relative).encode("utf-8", "surrogatepass")
    number = int.from_bytes(hashlib.sha256(text).digest()[:8])
    return number % shard.count == shard.index - 1


class _Places:
    """Hands out the names of results: none twice, none that is an original's."""

    def __init__(self, job: Job, found: Sequence[Found], taken: Set[str]) -> None:
        self._folder = None if job.folder is None else Path(os.path.realpath(job.folder))
        self._number = job.existing == "number"
        model = catalogue.find(job.look.model)
        factor = job.look.render_factor or model.render_factor
        self._naming = Naming(job.template, job.output.format, model.name, str(factor))
        self._taken = set(taken)
        self._real: dict[Path, Path] = {}
        self._results = set() if self._folder else self._results_of(found)
        self._originals = {identity(each.key) for each in found} - self._results

    def why_not(self, found: Found) -> str:
        """Why a file is not taken: it is a result itself; empty where it is none."""
        name = identity(found.key)
        if name in self._taken:
            return Sentence("{path} is a result of this batch.", path=found.source)
        if name in self._results:
            return Sentence(
                "{path} has the name of a result and is taken for one.", path=found.source
            )
        return ""

    def target(self, found: Found, number: int) -> Path:
        name = self._naming.name(found.source, number)
        target = naming.free(self._parent(found) / name, self._is_taken)
        self._taken.add(identity(str(target)))
        return target

    def _results_of(self, found: Sequence[Found]) -> set[str]:
        """Beside the originals, the results of an earlier batch are found again."""
        return {
            identity(str(self._parent(each) / self._naming.name(each.source, number)))
            for number, each in enumerate(found, 1)
        }

    def _parent(self, found: Found) -> Path:
        if self._folder is not None:
            return (self._folder / found.relative).parent
        folder = found.source.parent
        if folder not in self._real:
            self._real[folder] = Path(os.path.realpath(folder))
        return self._real[folder]

    def _is_taken(self, target: Path) -> bool:
        name = identity(str(target))
        there = self._number and os.path.lexists(target)
        return name in self._taken or name in self._originals or there


def _existing(folder: Path | None) -> Path | None:
    return folder if folder is not None and os.path.isdir(folder) else None


def _item(found: Found, target: Path) -> Item:
    return Item(
        source=found.source,
        key=found.key,
        root=found.root,
        relative=found.relative,
        target=target,
        size=found.size,
        modified=found.modified,
    )
