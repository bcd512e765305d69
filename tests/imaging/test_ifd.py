"""EXIF blocks go in and come out as they were, broken ones are refused."""

import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restorer.imaging.exif import as_bytes, for_output, orientation, resolution
from restorer.imaging.ifd import MAKER_NOTE, Block, DamagedError, Entry, parse, serialise

entries = st.dictionaries(
    st.integers(1, 30000),
    st.binary(min_size=1, max_size=40).map(lambda value: Entry(7, len(value), value)),
    min_size=1,
    max_size=12,
)


def values(directory: dict[int, Entry]) -> dict[int, bytes]:
    return {tag: entry.value for tag, entry in directory.items()}


@given(st.sampled_from("<>"), entries, entries, entries, entries, st.integers(0, 70000))
def test_what_is_written_is_read(
    order: str,
    main: dict[int, Entry],
    exif: dict[int, Entry],
    gps: dict[int, Entry],
    interop: dict[int, Entry],
    offset: int,
) -> None:
    exif = {**exif, MAKER_NOTE: Entry(7, 50, bytes(range(50)), offset)}
    block = Block(order, main, exif, gps, interop)
    raw = serialise(block)
    again = parse(raw)
    assert again.order == order
    for name in ("main", "exif", "gps", "interop"):
        assert values(getattr(again, name)) == values(getattr(block, name))
    if 8 < offset < 65000:
        assert raw[offset : offset + 50] == bytes(range(50)), "the maker's note keeps its place"


@given(st.binary(max_size=400), st.sampled_from([b"II*\0", b"MM\0*", b"II+\0\x08\0\0\0", b""]))
def test_rubbish(data: bytes, head: bytes) -> None:
    try:
        parse(head + data)
    except DamagedError:
        return


def test_a_directory_that_points_at_itself() -> None:
    row = struct.pack("<HHII", 34665, 4, 1, 8)
    block = parse(b"II*\0" + struct.pack("<IH", 8, 1) + row + bytes(4))
    assert block.main == {}


def test_values_outside_the_block_are_left_out() -> None:
    rows = struct.pack("<HHII", 271, 2, 5000, 100) + struct.pack("<HHII", 272, 2, 2**31, 30)
    rows += struct.pack("<HHI4s", 305, 2, 3, b"ok\0")
    block = parse(b"II*\0" + struct.pack("<IH", 8, 3) + rows + bytes(4))
    assert values(block.main) == {305: b"ok\0"}


def test_big_tiff_directories() -> None:
    row = struct.pack("<HHQ8s", 305, 2, 8, b"scanner\0") + struct.pack("<HHQQ", 273, 16, 1, 99)
    block = parse(b"II+\0\x08\0\0\0" + struct.pack("<QQ", 16, 2) + row + bytes(8))
    assert block.main[305].value == b"scanner\0"
    assert block.integers(block.main, 273) == (99,)
    assert list(for_output(serialise(block), 4, 4, None, True).main) == [305]


@pytest.mark.parametrize("wrong", [0, 9, 65535])
def test_nonsense_orientations(wrong: int) -> None:
    block = Block()
    block.put(block.main, 274, 3, wrong)
    assert orientation(serialise(block)) == 1
    assert orientation(b"rubbish") == 1
    assert orientation(None) == 1


def test_centimetres_are_turned_into_inches() -> None:
    block = Block()
    block.put(block.main, 282, 5, 100, 1)
    block.put(block.main, 283, 5, 200, 1)
    block.put(block.main, 296, 3, 3)
    assert resolution(block) == (254.0, 508.0)
    block.put(block.main, 296, 3, 1)
    assert resolution(block) is None


def test_broken_blocks_give_empty_ones() -> None:
    assert as_bytes(for_output(b"rubbish", 4, 4, None, True)) is None
    assert as_bytes(for_output(None, 4, 4, None, True)) is None


def test_odd_resolutions_survive() -> None:
    for dpi in ((300.0, 300.0), (0.5, 72.009), (96.0126, 1200.0)):
        raw = as_bytes(for_output(None, 4, 4, dpi, True))
        assert raw is not None
        assert resolution(parse(raw)) == pytest.approx(dpi, abs=1e-4)


def test_the_makers_note_moves_where_it_must() -> None:
    note = Entry(7, 30, b"n" * 30, 10)
    raw = serialise(Block(main={271: Entry(2, 6, b"Kodak\0")}, exif={MAKER_NOTE: note}))
    assert raw[10:40] == b"n" * 30
    far = serialise(Block(exif={MAKER_NOTE: replace(note, offset=1 << 30)}))
    assert len(far) < 200
