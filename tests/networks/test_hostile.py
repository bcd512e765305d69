"""Files made to do harm: nothing in them is imported or called, and none takes the program down."""

import copyreg
import os
import pickle
import random
import struct
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from restorer.errors import RestorerError
from restorer.networks.checkpoint import load, read_state

WEIGHTS = torch.arange(6, dtype=torch.float32).reshape(2, 3)


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Path]:
    """A file that exists only if something in a checkpoint was called."""
    path = tmp_path / "canary"
    yield path
    assert not path.exists()


# The parts of a pickle, as opcodes.


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value.encode())) + value.encode()


def number(value: int) -> bytes:
    return pickle.dumps(value, protocol=2)[2:-1]


def name(module: str, attribute: str) -> bytes:
    return f"c{module}\n{attribute}\n".encode()


def call(function: bytes, *arguments: bytes) -> bytes:
    return function + b"(" + b"".join(arguments) + b"tR"


def sizes(*values: int) -> bytes:
    return b"(" + b"".join(map(number, values)) + b"t"


def storage(count: int = 6, key: str = "0", kind: bytes = name("torch", "FloatStorage")) -> bytes:
    return b"(" + text("storage") + kind + text(key) + text("cpu") + number(count) + b"tQ"


def tensor(
    count: int = 6,
    offset: int = 0,
    shape: tuple[int, ...] = (2, 3),
    strides: tuple[int, ...] = (3, 1),
    block: bytes | None = None,
) -> bytes:
    parts = (block or storage(count), number(offset), sizes(*shape), sizes(*strides), b"\x89N")
    return call(name("torch._utils", "_rebuild_tensor_v2"), *parts)


def mapping(**items: bytes) -> bytes:
    return b"}(" + b"".join(text(key) + value for key, value in items.items()) + b"u"


# Two containers around a pickle.


def as_zip(path: Path, root: bytes, extra: dict[str, bytes] | None = None, method: int = 0) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("m/data.pkl", b"\x80\x02" + root + b".")
        archive.writestr("m/data/0", WEIGHTS.numpy().tobytes())
        for entry, content in (extra or {}).items():
            archive.writestr(entry, content)
    return path


def as_legacy(path: Path, root: bytes, little_endian: bool = True, count: int = 6) -> Path:
    head = [0x1950A86A20F9469CFC6C, 1001, {"little_endian": little_endian}]
    data = b"".join(pickle.dumps(part, protocol=2) for part in head)
    data += b"\x80\x02" + root + b"." + pickle.dumps(["0"], protocol=2)
    path.write_bytes(data + struct.pack("<q", count) + WEIGHTS.numpy().tobytes())
    return path


def attacks(canary: Path) -> dict[str, bytes]:
    command = text(f"touch {canary}")
    python = text(f"open({str(canary)!r}, 'w')")
    system = name(os.name, "system")
    return {
        "reduce": call(system, command),
        "reduce of reduce": call(call(name("functools", "partial"), system), command),
        "eval by name": call(name("builtins", "eval"), python),
        "exec": call(name("builtins", "exec"), python),
        "getattr": call(
            call(name("builtins", "getattr"), name("os", "os"), text("system")), command
        ),
        "dotted name": text("os") + text("path.os.system") + b"\x93" + b"(" + command + b"tR",
        "import": name("antigravity", "fly") + name("this", "s") + b"0",
        "inst": b"(" + command + b"i" + f"{os.name}\nsystem\n".encode(),
        "obj": b"(" + system + command + b"o",
        "newobj": system + b"(" + command + b"t\x81",
        "newobj_ex": system + b"(" + command + b"t}\x92",
        "ext1": b"\x82\xf0(" + command + b"tR",
        "ext2": b"\x83\xf0\x00(" + command + b"tR",
        "ext4": b"\x84\xf0\x00\x00\x00(" + command + b"tR",
        "build on a name": system + mapping(__setstate__=system) + b"b",
        "build on an object": name("argparse", "Namespace") + b")\x81" + mapping(a=command) + b"b",
        "build on a tensor": tensor() + mapping(__class__=system, __setstate__=command) + b"b",
        "build with slots": tensor() + b"N" + mapping(shape=command) + b"\x86b",
        "set on an object": call(system, command) + b"(" + command + command + b"u",
        "append to an object": call(system, command) + b"(" + command + b"e",
        "persistent text": b"Pstorage\n",
        "persistent number": b"K\x01Q",
        "persistent name": system + b"Q",
        "persistent module": b"(" + text("module") + system + text("f") + command + b"tQ",
        "storage of a wrong kind": storage(key="9", kind=system),
        "storage with a name as key": b"("
        + text("storage")
        + name("torch", "FloatStorage")
        + system
        + text("cpu")
        + number(6)
        + b"tQ",
        "storage of negative size": storage(-6, key="9"),
        "tensor of nothing": call(name("torch._utils", "_rebuild_tensor_v2"), b"N"),
        "tensor from a call": call(
            name("torch._utils", "_rebuild_tensor_v2"),
            call(system, command),
            number(0),
            sizes(2, 3),
            sizes(3, 1),
        ),
        "parameter from a call": call(
            name("torch._utils", "_rebuild_parameter"), call(system, command), b"\x88"
        ),
        "wrapped tensor": call(
            name("torch._tensor", "_rebuild_from_type_v2"), system, name("x", "y"), b")", b"N"
        ),
        "ordered from a call": call(name("collections", "OrderedDict"), call(system, command)),
        "set": b"\x8f(" + call(system, command) + b"\x90",
        "frozen set": b"(" + call(system, command) + b"\x91",
    }


NAMES = list(attacks(Path("canary")))


@pytest.mark.parametrize("container", [as_zip, as_legacy])
@pytest.mark.parametrize("attack", NAMES)
def test_harm_beside_the_weights_is_inert(
    container: Callable[..., Path], attack: str, canary: Path, tmp_path: Path
) -> None:
    hostile = attacks(canary)[attack]
    opt = b"(" + hostile + mapping(nested=hostile) + b"l" if attack != "import" else hostile
    path = container(tmp_path / "m.pth", mapping(model=mapping(w=tensor()), opt=opt))
    imported = set(sys.modules)
    assert torch.equal(read_state(path)["w"], WEIGHTS)
    assert not {"antigravity", "this"} & (set(sys.modules) - imported)


@pytest.mark.parametrize("container", [as_zip, as_legacy])
@pytest.mark.parametrize("attack", NAMES)
def test_harm_among_the_weights_is_refused(
    container: Callable[..., Path], attack: str, canary: Path, tmp_path: Path
) -> None:
    hostile = attacks(canary)[attack]
    for root in (
        mapping(model=mapping(w=tensor(), x=hostile)),
        mapping(model=hostile, opt=mapping()),
        mapping(w=hostile),
        hostile,
    ):
        path = container(tmp_path / "m.pth", root)
        with pytest.raises(RestorerError, match=r"needs program code|holds no weights"):
            read_state(path)


def test_registered_extension_is_not_called(
    canary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copyreg.add_extension(os.name, "system", 0xF0)
    try:
        path = as_zip(tmp_path / "m.pth", mapping(model=attacks(canary)["ext1"]))
        with pytest.raises(RestorerError, match="an extension"):
            read_state(path)
    finally:
        copyreg.remove_extension(os.name, "system", 0xF0)


class Payload:
    """Pickles as a call of os.system."""

    def __init__(self, command: str) -> None:
        self.command = command

    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, (self.command,)


@pytest.mark.parametrize("zipped", [False, True])
def test_harm_as_torch_itself_writes_it(zipped: bool, canary: Path, tmp_path: Path) -> None:
    path, payload = tmp_path / "m.pth", Payload(f"touch {canary}")
    state = {"w": WEIGHTS}
    torch.save({"model": state, "opt": payload}, path, _use_new_zipfile_serialization=zipped)
    assert torch.equal(read_state(path)["w"], WEIGHTS)
    for hostile in (state | {"x": payload}, payload):
        torch.save({"model": hostile}, path, _use_new_zipfile_serialization=zipped)
        with pytest.raises(RestorerError, match=r"program code \(.*system\)"):
            read_state(path)


@pytest.mark.parametrize("container", [as_zip, as_legacy])
def test_bombs_beside_the_weights_do_not_go_off(
    container: Callable[..., Path], tmp_path: Path
) -> None:
    laughs = b"]q\x00" + b"".join(
        b"](" + b"h" + bytes([i]) * 1 + (b"h" + bytes([i])) * 9 + b"eq" + bytes([i + 1])
        for i in range(200)
    )
    bombs = [
        b"]" * 100_000 + b"a" * 99_999,  # lists in lists
        b"}" + b")" + b"\x85" * 100_000 + b"Ns",  # a deeply nested tuple as a key
        laughs,
        b"}" + b"]" + b"Ns",  # a key that cannot be hashed
        b"]q\x00h\x00a",  # a list that holds itself
        b"I" + b"1" * 4000 + b"\n",
    ]
    for bomb in bombs:
        path = container(tmp_path / "m.pth", mapping(model=mapping(w=tensor()), opt=bomb))
        assert torch.equal(read_state(path)["w"], WEIGHTS)


@pytest.mark.parametrize("container", [as_zip, as_legacy])
@pytest.mark.parametrize(
    "weights",
    [
        tensor(count=1 << 40),
        tensor(count=1 << 61, shape=(1 << 60,), strides=(1,)),
        tensor(shape=(1 << 20, 1 << 20), strides=(0, 0)),
        tensor(shape=(3, 3)),
        tensor(shape=(2, 3), strides=(4, 1)),
        tensor(offset=1),
        tensor(shape=(0,), strides=(1,)),
        tensor(block=storage(kind=name("torch", "QInt8Storage"))),
        tensor(block=storage(key="../../etc/passwd")),
        tensor() + b"0" + tensor(block=storage(7)),
        b"N" * 1_100_000 + b"0" * 1_099_999,
        b"I" + b"1" * 100_000 + b"\n",
        b"\x8d" + struct.pack("<Q", 1 << 62),
        b"B" + struct.pack("<I", 0xFFFFFFFF),
        b"\x8a\xff" + b"1" * 3,
        b"h\x07",
        b"t",
        b"0",
        b"u",
        b"\x97",
        b"\xfe",
        b"Xabc",
    ],
    ids=lambda weights: repr(weights[:8]) + str(len(weights)),
)
def test_impossible_weights_are_refused(
    container: Callable[..., Path], weights: bytes, tmp_path: Path
) -> None:
    path = container(tmp_path / "m.pth", mapping(model=mapping(w=weights)))
    with pytest.raises(RestorerError, match=r"m\.pth"):
        read_state(path)


def test_views_of_one_storage_do_not_multiply(tmp_path: Path) -> None:
    many = {f"w{i}": tensor(strides=(1, 2)) for i in range(400)}
    path = as_zip(tmp_path / "m.pth", b"}q\x01" + mapping(**many)[1:])
    view = b"h\x00"
    weights = b"}(" + text("a") + tensor() + b"q\x00"
    weights += b"".join(text(f"w{i}") + view for i in range(5000)) + b"u"
    path = as_zip(tmp_path / "m.pth", weights)
    with pytest.raises(RestorerError, match="larger than the file"):
        read_state(path)


def test_a_name_cannot_break_the_sentence(tmp_path: Path) -> None:
    hostile = text("os") + text("system\nAll is well\x1b[2J" + "!" * 999) + b"\x93"
    path = as_zip(tmp_path / "m.pth", mapping(w=hostile))
    with pytest.raises(RestorerError) as caught:
        read_state(path)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 300


def test_other_archives_are_refused(tmp_path: Path) -> None:
    root = mapping(model=mapping(w=tensor()))
    path = tmp_path / "m.pth"
    assert read_state(as_zip(path, root, {"m/byteorder": b"little"}))
    with pytest.raises(RestorerError, match="big-endian"):
        read_state(as_zip(path, root, {"m/byteorder": b"big"}))
    with pytest.raises(RestorerError, match="not one that torch writes"):
        read_state(as_zip(path, root, method=zipfile.ZIP_DEFLATED))
    with pytest.raises(RestorerError, match="no weights"):
        read_state(as_zip(path, root, {"n/data.pkl": b"N."}))
    with pytest.raises(RestorerError, match="big-endian"):
        read_state(as_legacy(path, root, little_endian=False))
    with pytest.raises(RestorerError, match="another size"):
        read_state(as_legacy(path, root, count=1 << 50))


@pytest.mark.parametrize("container", ["legacy", "zip", "safetensors"])
def test_random_damage_is_a_sentence(
    container: str, tiny: Callable[..., nn.Module], tmp_path: Path
) -> None:
    path = tmp_path / "m.pth"
    state = {name: tiny("critic").state_dict()[name] for name in ("0.0.bias", "4.2.gamma")}
    if container == "safetensors":
        save_file(state, path)
    else:
        whole = {"model": state, "opt": {"lr": slice(None, 0.003), "betas": (0.9, 0.99)}}
        torch.save(whole, path, _use_new_zipfile_serialization=container == "zip")
    original = path.read_bytes()
    dice = random.Random(5)
    for _ in range(400):
        data = bytearray(original)
        for _ in range(dice.choice([1, 1, 2, 8])):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path.write_bytes(data)
        with pytest.raises(RestorerError):
            load(path)
