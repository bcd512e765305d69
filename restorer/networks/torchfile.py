"""torch's two containers for a pickle and its storages, read as data.

The legacy one (torch before 1.6) is a row of pickles followed by the raw storages; the newer
one is a zip archive with one uncompressed entry a storage. Only storages that the weights
need are read, once, straight into the memory of their tensors.
"""

import io
import math
import struct
import zipfile
from collections.abc import Collection
from typing import IO, Final, cast

import torch
from torch import Tensor

from restorer.networks.unpickle import Inert, MalformedError, Name, Storage, Strided, unpickle

_LEGACY_MAGIC: Final = 0x1950A86A20F9469CFC6C
_LEGACY_PROTOCOL: Final = 1001
_LARGEST_PICKLE: Final = 1 << 25
_CHUNK: Final = 1 << 20

#: What zipfile raises about archives that are damaged in one way or another.
_ARCHIVE_ERRORS: Final = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    OverflowError,
    ValueError,
    struct.error,
)

_DTYPES: Final = {
    "DoubleStorage": torch.float64,
    "FloatStorage": torch.float32,
    "HalfStorage": torch.float16,
    "BFloat16Storage": torch.bfloat16,
    "LongStorage": torch.int64,
    "IntStorage": torch.int32,
    "ShortStorage": torch.int16,
    "CharStorage": torch.int8,
    "ByteStorage": torch.uint8,
    "BoolStorage": torch.bool,
    "ComplexFloatStorage": torch.complex64,
    "ComplexDoubleStorage": torch.complex128,
}


class NeedsCodeError(Exception):
    """The weights cannot be had without importing or calling something."""


class NoWeightsError(Exception):
    """The file is whole, but holds something else than a state dict."""


def read_legacy(file: IO[bytes], size: int) -> dict[str, Tensor]:
    """The state dict in a legacy file of ``size`` bytes, open at its beginning.

    Raises MalformedError, NeedsCodeError, NoWeightsError.
    """
    if unpickle(file).root != _LEGACY_MAGIC:
        raise NoWeightsError
    protocol, system = unpickle(file).root, unpickle(file).root
    if protocol != _LEGACY_PROTOCOL or not isinstance(system, dict):
        raise MalformedError("its container is of an unknown kind")
    if system.get("little_endian") is not True:
        raise MalformedError("it was written by a big-endian machine")
    pickled = unpickle(file)
    weights = _weights(pickled.root, size)
    needed = {strided.storage.key for strided in weights.values()}
    blocks = _legacy_blocks(file, size, pickled.storages, needed)
    return {name: _tensor(strided, blocks) for name, strided in weights.items()}


def _legacy_blocks(
    file: IO[bytes], size: int, storages: dict[str, Storage], needed: Collection[str]
) -> dict[str, Tensor]:
    keys = unpickle(file).root
    if not isinstance(keys, list):
        raise MalformedError("the list of storages is missing")
    blocks = {}
    for key in keys:
        storage = storages.get(key) if isinstance(key, str) else None
        if storage is None:
            raise MalformedError("a storage belongs to nothing")
        length = storage.count * _dtype(storage).itemsize
        if int.from_bytes(file.read(8), "little") != storage.count:
            raise MalformedError("a storage has another size than announced")
        if length > size - file.tell():
            raise MalformedError("it ends too early")
        if key in needed:
            blocks[key] = _block(file, storage)
        else:
            file.seek(length, io.SEEK_CUR)
    return blocks


def read_zip(file: IO[bytes], size: int) -> dict[str, Tensor]:
    """The state dict in a zip container of ``size`` bytes. Raises as :func:`read_legacy`."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _read_archive(archive, size)
    except MalformedError:
        raise
    except _ARCHIVE_ERRORS as error:
        raise MalformedError("its archive is damaged or cut off") from error


def _read_archive(archive: zipfile.ZipFile, size: int) -> dict[str, Tensor]:
    entries = {entry.filename: entry for entry in archive.infolist()}
    mains = [name for name in entries if name.count("/") == 1 and name.endswith("/data.pkl")]
    if len(mains) != 1:
        raise NoWeightsError
    folder = mains[0].partition("/")[0]
    order = entries.get(f"{folder}/byteorder")
    if order is not None and _content(archive, order) != b"little":
        raise MalformedError("it was written by a big-endian machine")
    pickled = unpickle(io.BytesIO(_content(archive, entries[mains[0]])))
    weights = _weights(pickled.root, size)
    blocks: dict[str, Tensor] = {}
    for strided in weights.values():
        storage = strided.storage
        if storage.key in blocks:
            continue
        entry = entries.get(f"{folder}/data/{storage.key}")
        if entry is None or entry.file_size != storage.count * _dtype(storage).itemsize:
            raise MalformedError("a storage is missing or has another size than announced")
        with archive.open(_stored(entry, size)) as block:
            blocks[storage.key] = _block(block, storage)
    return {name: _tensor(strided, blocks) for name, strided in weights.items()}


def _stored(entry: zipfile.ZipInfo, limit: int) -> zipfile.ZipInfo:
    # torch never compresses; refusing it leaves nothing for a zip bomb.
    if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1 or entry.file_size > limit:
        raise MalformedError("its archive is not one that torch writes")
    return entry


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    return archive.read(_stored(entry, _LARGEST_PICKLE))


def _weights(root: object, size: int) -> dict[str, Strided]:
    """The state dict in what was pickled: that beside an optimiser, or the object itself."""
    state = root["model"] if isinstance(root, dict) and "model" in root else root
    values = [*state.keys(), *state.values()] if isinstance(state, dict) else [state]
    for value in values:
        if isinstance(value, (Inert, Name)):
            raise NeedsCodeError(value.what if isinstance(value, Inert) else str(value))
    if not isinstance(state, dict) or not state:
        raise NoWeightsError
    weights: dict[str, Strided] = {}
    for name, value in state.items():
        if not isinstance(name, str) or not isinstance(value, Strided):
            raise NoWeightsError
        _check_bounds(value)
        weights[name] = value
    # Views of one storage could otherwise become many copies of it.
    if sum(math.prod(w.shape) * _dtype(w.storage).itemsize for w in weights.values()) > size:
        raise MalformedError("its tensors are larger than the file")
    return weights


def _check_bounds(strided: Strided) -> None:
    count = strided.storage.count
    steps = zip(strided.shape, strided.strides, strict=True)
    last = strided.offset + sum((size - 1) * stride for size, stride in steps)
    if not 0 < math.prod(strided.shape) <= count or last >= count:
        raise MalformedError("a tensor lies outside of its storage")


def _dtype(storage: Storage) -> torch.dtype:
    if storage.kind not in _DTYPES:
        raise MalformedError(f"{storage.kind[:100]!r} is no kind of number that networks use")
    return _DTYPES[storage.kind]


def _block(file: IO[bytes], storage: Storage) -> Tensor:
    """The storage's values, read from the file's position into memory of their own."""
    dtype = _dtype(storage)
    if storage.count == 0:
        return torch.empty(0, dtype=dtype)
    memory = torch.empty(storage.count * dtype.itemsize, dtype=torch.uint8)
    view = memory.numpy().data
    # Both files and entries of archives can do this, though their common type does not say it.
    source = cast(io.BufferedIOBase, file)
    while view:
        done = source.readinto(view[:_CHUNK])
        if not done:
            raise MalformedError("it ends too early")
        view = view[done:]
    return memory.view(dtype)


def _tensor(strided: Strided, blocks: dict[str, Tensor]) -> Tensor:
    block = blocks.get(strided.storage.key)
    if block is None:
        raise MalformedError("a storage is missing")
    tensor = block.as_strided(strided.shape, strided.strides, strided.offset)
    # A part of a storage is copied, so that it does not keep the whole in memory.
    return tensor.contiguous() if tensor.numel() == block.numel() else tensor.clone()
