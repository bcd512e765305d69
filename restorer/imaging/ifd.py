"""The directories of EXIF blocks and TIFF files (TIFF 6.0 section 2, Exif 2.32 section 4.6).

Values are kept as raw bytes in the byte order of their file and never interpreted on the way
through, so that whatever a camera or scanner wrote comes out as it went in.
"""

import struct
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

EXIF_POINTER, GPS_POINTER, INTEROP_POINTER, MAKER_NOTE = 34665, 34853, 40965, 37500
BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7

# Bytes of one value by type; 16 to 18 occur in BigTIFF alone and cannot be written back.
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_BIG_SIZES = {16: 8, 17: 8, 18: 8}
_INTEGERS = {BYTE: "B", SHORT: "H", LONG: "I", 13: "I", 16: "Q", 18: "Q"}
_LARGEST_VALUE = 1 << 26
_MOST_ENTRIES = 4096
# A JPEG segment ends before 64 KiB; a maker's note beyond that cannot keep its place.
_LAST_PLACE = 65000


class DamagedError(ValueError):
    """The directory is no directory."""


@dataclass(frozen=True)
class Entry:
    """One tag's value: TIFF type, count, raw bytes, and where in the file it lay."""

    kind: int
    count: int
    value: bytes
    offset: int = 0


Directory = dict[int, Entry]


@dataclass
class Block:
    """The directories of an EXIF block; ``order`` is ``<`` (little-endian) or ``>``."""

    order: str = "<"
    main: Directory = field(default_factory=dict)
    exif: Directory = field(default_factory=dict)
    gps: Directory = field(default_factory=dict)
    interop: Directory = field(default_factory=dict)

    def integers(self, directory: Directory, tag: int) -> tuple[int, ...]:
        """The values of an integer tag; empty where it is absent or of another type."""
        entry = directory.get(tag)
        if entry is None or entry.kind not in _INTEGERS:
            return ()
        return struct.unpack(f"{self.order}{entry.count}{_INTEGERS[entry.kind]}", entry.value)

    def rational(self, directory: Directory, tag: int) -> float | None:
        """The value of a rational tag."""
        entry = directory.get(tag)
        if entry is None or entry.kind != RATIONAL or entry.count < 1:
            return None
        above, below = struct.unpack(f"{self.order}2I", entry.value[:8])
        return above / below if below else None

    def put(self, directory: Directory, tag: int, kind: int, *values: int) -> None:
        """Set an integer tag, or a rational one (numerator and denominator in turn)."""
        code = "I" if kind == RATIONAL else _INTEGERS[kind]
        value = struct.pack(f"{self.order}{len(values)}{code}", *values)
        directory[tag] = Entry(kind, len(value) // _SIZES[kind], value)


def parse(source: bytes | BinaryIO) -> Block:
    """The first directory of a TIFF-structured file or block, and its EXIF, GPS and interop ones.

    Entries that point outside the file are left out. Raises DamagedError where the header or the
    first directory is broken.
    """
    stream = BytesIO(source) if isinstance(source, bytes) else source
    reader, start = _reader(stream)
    block = Block(reader.order, reader.directory(start))
    block.exif = reader.child(block, block.main, EXIF_POINTER)
    block.gps = reader.child(block, block.main, GPS_POINTER)
    block.interop = reader.child(block, block.exif, INTEROP_POINTER)
    return block


def count(stream: BinaryIO, most: int = 10_000) -> int:
    """How many directories (pages) follow each other in a TIFF file."""
    reader, start = _reader(stream)
    seen: set[int] = set()
    while start and start not in seen and len(seen) < most:
        entries = reader.entries(start)
        if not entries:
            break
        seen.add(start)
        head, size, link = (8, 20, 8) if reader.big else (2, 12, 4)
        start = reader.number(reader.read(start + head + entries * size, link))
    return len(seen)


def _reader(stream: BinaryIO) -> tuple["_Reader", int]:
    """A reader of the stream, and where its first directory lies."""
    stream.seek(0)
    header = stream.read(16)
    order = {b"II": "<", b"MM": ">"}.get(header[:2])
    if order is None or len(header) < 8:
        raise DamagedError("no TIFF header")
    reader = _Reader(stream, order, big=False)
    version = reader.number(header[2:4])
    if version == 43 and len(header) == 16:
        reader.big = True
        return reader, reader.number(header[8:16])
    if version != 42:
        raise DamagedError("no TIFF version")
    return reader, reader.number(header[4:8])


@dataclass
class _Reader:
    stream: BinaryIO
    order: str
    big: bool

    def directory(self, start: int) -> Directory:
        head, form = (8, "HHQ8s") if self.big else (2, "HHI4s")
        size = 20 if self.big else 12
        entries = self.entries(start)
        if not entries:
            raise DamagedError("no directory")
        table = self.read(start + head, entries * size)
        found: Directory = {}
        for place in range(0, len(table) - size + 1, size):
            tag, kind, number, inline = struct.unpack_from(self.order + form, table, place)
            value, offset = self.value(kind, number, inline)
            if value is not None:
                # Of two of a kind the first counts.
                found.setdefault(tag, Entry(kind, number, value, offset))
        return found

    def entries(self, start: int) -> int:
        """How many entries the directory there has; 0 where none can be."""
        number = self.number(self.read(start, 8 if self.big else 2))
        return number if number <= _MOST_ENTRIES else 0

    def number(self, raw: bytes) -> int:
        return int.from_bytes(raw, "little" if self.order == "<" else "big")

    def value(self, kind: int, count: int, inline: bytes) -> tuple[bytes | None, int]:
        unit = _SIZES.get(kind) or (_BIG_SIZES.get(kind) if self.big else None)
        if unit is None or count * unit > _LARGEST_VALUE:
            return None, 0
        if count * unit <= len(inline):
            return inline[: count * unit], 0
        offset = self.number(inline)
        value = self.read(offset, count * unit)
        return (value, offset) if len(value) == count * unit else (None, 0)

    def child(self, block: Block, parent: Directory, pointer: int) -> Directory:
        offsets = block.integers(parent, pointer)
        parent.pop(pointer, None)
        try:
            return self.directory(offsets[0]) if offsets else {}
        except DamagedError:
            return {}

    def read(self, offset: int, size: int) -> bytes:
        if offset >= 1 << 62:
            return b""
        self.stream.seek(offset)
        return self.stream.read(size)


def serialise(block: Block) -> bytes:
    """The block as bytes from its TIFF header on, the main directory first.

    A maker's note keeps the offset it was found at where that is possible: many makers count
    the offsets inside it from the start of the block.
    """
    note = block.exif.get(MAKER_NOTE)
    layout = _Layout(block.order, note if note and 8 < note.offset < _LAST_PLACE else None)
    main, exif = dict(block.main), dict(block.exif)
    pointers = [(main, EXIF_POINTER, exif), (main, GPS_POINTER, block.gps)]
    pointers.append((exif, INTEROP_POINTER, block.interop))
    wanted = [(parent, tag, child) for parent, tag, child in pointers if child]
    if block.interop and not block.exif:
        wanted.insert(0, (main, EXIF_POINTER, exif))
    for parent, tag, _ in wanted:
        parent[tag] = Entry(LONG, 1, bytes(4))
    places = {id(main): layout.reserve(main)}
    struct.pack_into(f"{block.order}I", layout.body, 4, places[id(main)])
    for parent, tag, child in wanted:
        places[id(child)] = layout.reserve(child)
        parent[tag] = Entry(LONG, 1, struct.pack(f"{block.order}I", places[id(child)]))
    for directory in (main, *(child for _, _, child in wanted)):
        layout.fill(places[id(directory)], directory)
    return layout.finished()


class _Layout:
    """Hands out places in a file, around the one that is taken."""

    def __init__(self, order: str, pinned: Entry | None) -> None:
        self.order = order
        self.pinned = pinned
        self.taken = range(pinned.offset, pinned.offset + len(pinned.value)) if pinned else range(0)
        head = b"II*\0" if order == "<" else b"MM\0*"
        self.body = bytearray(head + bytes(4))
        self.end = 8

    def place(self, size: int) -> int:
        start = self.end
        if start < self.taken.stop and start + size > self.taken.start:
            start = self.taken.stop + self.taken.stop % 2
        self.end = start + size + size % 2
        self.body.extend(bytes(max(0, self.end - len(self.body))))
        return start

    def reserve(self, directory: Directory) -> int:
        return self.place(2 + 12 * len(directory) + 4)

    def fill(self, start: int, directory: Directory) -> None:
        struct.pack_into(f"{self.order}H", self.body, start, len(directory))
        for number, (tag, entry) in enumerate(sorted(directory.items())):
            field = entry.value.ljust(4, b"\0")
            if len(entry.value) > 4:
                field = struct.pack(f"{self.order}I", self.store(entry))
            head = struct.pack(f"{self.order}HHI", tag, entry.kind, entry.count)
            at = start + 2 + 12 * number
            self.body[at : at + 12] = head + field

    def store(self, entry: Entry) -> int:
        if entry is self.pinned:
            return entry.offset
        at = self.place(len(entry.value))
        self.body[at : at + len(entry.value)] = entry.value
        return at

    def finished(self) -> bytes:
        if self.pinned:
            self.body.extend(bytes(max(0, self.taken.stop - len(self.body))))
            self.body[self.taken.start : self.taken.stop] = self.pinned.value
        return bytes(self.body)
