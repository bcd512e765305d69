"""A pickle read as data: the parts of tensors and plain containers, and nothing else.

This is a small machine for pickle's opcodes, not Python's unpickler with something switched
off. It has no way to import a name: a name stays a name. Of what torch writes it knows how a
tensor is put together from numbers; every other call, object or persistent id becomes an
:class:`Inert`, which remembers what it would have been and does nothing.
"""

import pickletools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO, Any, Final, cast

#: Opcodes of one pickle; the largest network with a full optimiser needs about 100 000.
_MOST_OPCODES: Final = 1_000_000
#: Bytes of one pickle.
_LONGEST: Final = 1 << 25


class MalformedError(ValueError):
    """The bytes are not a pickle that torch wrote."""


@dataclass(frozen=True)
class Name:
    """A global by its name, not looked up."""

    module: str
    name: str

    def __str__(self) -> str:
        # Without line breaks and the like, since it stands in sentences.
        return repr(f"{self.module}.{self.name}"[:100])[1:-1]


@dataclass(frozen=True)
class Inert:
    """What stands where a pickle wanted some other object; ``what`` is for sentences."""

    what: str


@dataclass(frozen=True)
class Storage:
    """A named block of ``count`` values of type ``kind`` ("FloatStorage") beside the pickle."""

    kind: str
    key: str
    count: int


@dataclass(frozen=True)
class Strided:
    """A tensor: where it lies in its storage. Offset and strides count values."""

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


@dataclass(frozen=True)
class Pickled:
    """What a pickle held: its object, and every storage that any part of it names, by key."""

    root: object
    storages: dict[str, Storage]


class _Source:
    """A file that hands out no more bytes than a pickle may have."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._left = _LONGEST

    def read(self, size: int) -> bytes:
        return self._counted(self._file.read(min(size, self._left + 1)))

    def readline(self) -> bytes:
        line = self._counted(self._file.readline(self._left + 1))
        if b"\\" in line:
            raise MalformedError("a name in a pickle has an escape, which torch never writes")
        return line

    def _counted(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0:
            raise MalformedError("a pickle is too long")
        return data


def unpickle(file: IO[bytes]) -> Pickled:
    """Read the pickle at the file's position, which is left behind the pickle's last byte.

    Dicts, lists, tuples, strings, bytes, numbers, True, False and None come as themselves
    (OrderedDict as dict, torch.Size as tuple); beside them only the classes of this module.
    Keys of a dict that are not plain are dropped with their values. Raises MalformedError.
    """
    machine = _Machine()
    source = cast(IO[bytes], _Source(file))
    try:
        for count, (opcode, argument, _) in enumerate(pickletools.genops(source)):
            if count > _MOST_OPCODES:
                raise MalformedError("a pickle is too long")
            machine.step(opcode.name, argument)
    except MalformedError:
        raise
    except ValueError as error:  # what pickletools says about bytes that it cannot decode
        raise MalformedError("a pickle in it cannot be decoded") from error
    return Pickled(machine.pop(), machine.storages)


_MARK: Final = object()
_PLAIN_KEYS: Final = (str, int, float, bytes, bool, type(None))
_CONSTANTS: Final[dict[str, Callable[[], object]]] = {
    "NONE": lambda: None,
    "NEWTRUE": lambda: True,
    "NEWFALSE": lambda: False,
    "EMPTY_DICT": dict,
    "EMPTY_LIST": list,
    "EMPTY_TUPLE": tuple,
    "EMPTY_SET": lambda: Inert("set"),
    "MARK": lambda: _MARK,
}
_LITERALS: Final = {
    *("INT", "BININT", "BININT1", "BININT2", "LONG", "LONG1", "LONG4", "FLOAT", "BINFLOAT"),
    *("STRING", "BINSTRING", "SHORT_BINSTRING", "BINBYTES", "SHORT_BINBYTES", "BINBYTES8"),
    *("UNICODE", "BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8"),
}
_IGNORED: Final = {"PROTO", "FRAME", "STOP"}


class _Machine:
    """Pickle's stack and memo. Actions are methods named for what several opcodes share."""

    def __init__(self) -> None:
        self.stack: list[Any] = []
        self.memo: dict[int, Any] = {}
        self.storages: dict[str, Storage] = {}

    def step(self, opcode: str, argument: Any) -> None:
        if opcode in _LITERALS:
            self.stack.append(argument)
        elif opcode in _CONSTANTS:
            self.stack.append(_CONSTANTS[opcode]())
        elif opcode in _ACTIONS:
            _ACTIONS[opcode](self, argument)
        elif opcode not in _IGNORED:
            raise MalformedError(f"{opcode} does not occur in a checkpoint")

    def pop(self) -> Any:
        if not self.stack or self.stack[-1] is _MARK:
            raise MalformedError("the stack is empty")
        return self.stack.pop()

    def top(self) -> Any:
        self.stack.append(value := self.pop())
        return value

    def pop_many(self, count: int) -> tuple[Any, ...]:
        return tuple([self.pop() for _ in range(count)][::-1])

    def pop_to_mark(self) -> list[Any]:
        values = []
        while self.stack and self.stack[-1] is not _MARK:
            values.append(self.stack.pop())
        if not self.stack:
            raise MalformedError("a mark is missing")
        self.stack.pop()
        return values[::-1]

    def discard(self, _: Any) -> None:
        self.pop()

    def discard_to_mark(self, _: Any) -> None:
        self.pop_to_mark()

    def duplicate(self, _: Any) -> None:
        self.stack.append(self.top())

    def recall(self, index: int) -> None:
        if index not in self.memo:
            raise MalformedError("nothing was remembered there")
        self.stack.append(self.memo[index])

    def remember(self, index: int | None) -> None:
        self.memo[len(self.memo) if index is None else index] = self.top()

    def extend(self, items: list[Any]) -> None:
        target = self.top()
        if isinstance(target, list):
            target.extend(items)

    def update(self, items: list[Any]) -> None:
        target = self.top()
        if isinstance(target, dict):
            target.update(_plain(items))

    def name(self, module: Any, name: Any) -> None:
        if not (isinstance(module, str) and isinstance(name, str)):
            raise MalformedError("a name is no string")
        self.stack.append(Name(module, name))

    def call(self, _: Any) -> None:
        function, arguments = self.pop_many(2)
        self.stack.append(_called(function, arguments))

    def create(self, values: Sequence[Any]) -> None:
        self.stack.append(_inert(values[0] if values else None))

    def install(self, argument: str) -> None:
        self.pop_to_mark()
        self.name(*argument.split(" ", 1))
        self.create([self.pop()])

    def build(self, _: Any) -> None:
        target, _ = self.pop_many(2)
        # Attributes of a dict (torch keeps versions of modules there) are of no use to us.
        self.stack.append(target if isinstance(target, dict) else _inert(target))

    def extension(self, _: Any) -> None:
        self.stack.append(Inert("an extension"))

    def persist(self, _: Any) -> None:
        storage = _storage(self.pop())
        if (
            isinstance(storage, Storage)
            and self.storages.setdefault(storage.key, storage) != storage
        ):
            raise MalformedError("a storage has two forms")
        self.stack.append(storage)

    def persist_text(self, _: Any) -> None:
        self.stack.append(Inert("a persistent id"))


def _plain(items: list[Any]) -> dict[Any, Any]:
    if len(items) % 2:
        raise MalformedError("a key has no value")
    pairs = zip(items[::2], items[1::2], strict=True)
    return {key: value for key, value in pairs if isinstance(key, _PLAIN_KEYS)}


def _inert(value: object) -> Inert:
    if isinstance(value, Inert):
        return value
    return Inert(str(value) if isinstance(value, Name) else type(value).__name__)


def _called(function: object, arguments: object) -> object:
    if not (isinstance(function, Name) and isinstance(arguments, tuple)):
        return _inert(function)
    make = _MAKERS.get((function.module, function.name))
    made = None if make is None else make(*arguments[:4])
    return _inert(function) if made is None else made


def _storage(identity: object) -> Storage | Inert:
    """A persistent id as torch writes it: ("storage", type, key, device, values[, None])."""
    if not (isinstance(identity, tuple) and len(identity) in (5, 6) and identity[0] == "storage"):
        return Inert("a persistent id")
    _, kind, key, _, count, *view = identity
    known = isinstance(kind, Name) and kind.module in ("torch", "torch.cuda")
    if not known or not isinstance(key, str) or not _is_count(count) or view not in ([], [None]):
        return Inert("a storage")
    return Storage(kind.name, key, count)


def _strided(
    storage: Any = None, offset: Any = None, shape: Any = None, strides: Any = None
) -> Strided | None:
    if not (isinstance(storage, Storage) and _is_count(offset)):
        return None
    if not (_is_counts(shape) and _is_counts(strides) and len(shape) == len(strides)):
        return None
    return Strided(storage, offset, shape, strides)


def _parameter(data: Any = None, *_: Any) -> Strided | None:
    return data if isinstance(data, Strided) else None


def _size(sizes: Any = None, *_: Any) -> tuple[int, ...] | None:
    return sizes if _is_counts(sizes) else None


def _ordered(*items: Any) -> dict[Any, Any] | None:
    return None if items else {}


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value < 1 << 62


def _is_counts(values: object) -> bool:
    return isinstance(values, tuple) and len(values) <= 8 and all(map(_is_count, values))


_MAKERS: Final[dict[tuple[str, str], Callable[..., object]]] = {
    ("torch._utils", "_rebuild_tensor"): _strided,
    ("torch._utils", "_rebuild_tensor_v2"): _strided,
    ("torch._utils", "_rebuild_parameter"): _parameter,
    ("torch._utils", "_rebuild_parameter_with_state"): _parameter,
    ("torch", "Size"): _size,
    ("collections", "OrderedDict"): _ordered,
}

_ACTIONS: Final[dict[str, Callable[[_Machine, Any], None]]] = {
    "POP": _Machine.discard,
    "POP_MARK": _Machine.discard_to_mark,
    "DUP": _Machine.duplicate,
    "GET": _Machine.recall,
    "BINGET": _Machine.recall,
    "LONG_BINGET": _Machine.recall,
    "PUT": _Machine.remember,
    "BINPUT": _Machine.remember,
    "LONG_BINPUT": _Machine.remember,
    "MEMOIZE": _Machine.remember,
    "DICT": lambda m, _: m.stack.append(_plain(m.pop_to_mark())),
    "LIST": lambda m, _: m.stack.append(m.pop_to_mark()),
    "TUPLE": lambda m, _: m.stack.append(tuple(m.pop_to_mark())),
    "TUPLE1": lambda m, _: m.stack.append(m.pop_many(1)),
    "TUPLE2": lambda m, _: m.stack.append(m.pop_many(2)),
    "TUPLE3": lambda m, _: m.stack.append(m.pop_many(3)),
    "FROZENSET": lambda m, _: m.create([m.pop_to_mark()]),
    "ADDITEMS": lambda m, _: m.extend(m.pop_to_mark()),
    "APPEND": lambda m, _: m.extend([m.pop()]),
    "APPENDS": lambda m, _: m.extend(m.pop_to_mark()),
    "SETITEM": lambda m, _: m.update(list(m.pop_many(2))),
    "SETITEMS": lambda m, _: m.update(m.pop_to_mark()),
    "GLOBAL": lambda m, argument: m.name(*argument.split(" ", 1)),
    "STACK_GLOBAL": lambda m, _: m.name(*m.pop_many(2)),
    "REDUCE": _Machine.call,
    "BUILD": _Machine.build,
    "NEWOBJ": lambda m, _: m.create(m.pop_many(2)),
    "NEWOBJ_EX": lambda m, _: m.create(m.pop_many(3)),
    "OBJ": lambda m, _: m.create(m.pop_to_mark()),
    "INST": _Machine.install,
    "EXT1": _Machine.extension,
    "EXT2": _Machine.extension,
    "EXT4": _Machine.extension,
    "BINPERSID": _Machine.persist,
    "PERSID": _Machine.persist_text,
}
