"""How rows stand in the journal's table.

Paths and sentences are kept as bytes, because a file's name need not be text. A Sentence is kept
as the JSON of what it was made of, so that whoever reads it can still translate it.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from restorer.batch.job import from_json
from restorer.batch.naming import identity
from restorer.batch.row import Item, Row, State
from restorer.engine.look import Look
from restorer.sentences import Sentence

COLUMNS: Final = (
    "id, source, root, relative, target, size, modified, state, message, trace, look, seconds, "
    "finished, source_sha256, result_sha256, made"
)
_SENTENCE: Final = b'{"template": '  # how its JSON begins


def row_of(values: Sequence[Any]) -> Row:
    """The row whose ``COLUMNS`` these are."""
    id_, source, root, relative, target, size, modified, state, message, trace, look, *rest = values
    seconds, finished, source_sha256, result_sha256, made = rest
    return Row(
        id=id_,
        source=_path(source),
        root=_path(root),
        relative=text_of(relative),
        target=_path(target),
        size=size,
        modified=modified,
        state=State(state),
        message=_message(message),
        trace=text_of(trace),
        look=None if look is None else from_json(Look, look),
        seconds=seconds,
        finished=finished,
        source_sha256=source_sha256,
        result_sha256=result_sha256,
        made=json.loads(made),
    )


def values_of(item: Item) -> tuple[Any, ...]:
    """Key, target's identity, source, root, relative, target, size and time as stored."""
    return (
        blob(item.key),
        blob(identity(str(item.target))),
        os.fsencode(item.source),
        os.fsencode(item.root),
        blob(item.relative),
        os.fsencode(item.target),
        item.size,
        item.modified,
    )


def _path(data: bytes) -> Path:
    return Path(os.fsdecode(data))


def blob(text: str) -> bytes:
    """Any text, names that are none included, as bytes."""
    return text.encode("utf-8", "surrogatepass")


def text_of(data: bytes) -> str:
    """What ``blob`` was given."""
    return data.decode("utf-8", "surrogatepass")


def message_blob(text: str) -> bytes:
    """A row's message as bytes."""
    return json.dumps(_parts(text)).encode() if text and isinstance(text, Sentence) else blob(text)


def _message(data: bytes) -> str:
    return _made(json.loads(data)) if data.startswith(_SENTENCE) else text_of(data)


def _parts(value: object) -> object:
    if not isinstance(value, Sentence):
        return value
    fields = {name: _parts(field) for name, field in value.fields.items()}
    return {"template": value.template, "fields": fields}


def _made(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    fields = {name: _made(field) for name, field in value["fields"].items()}
    return Sentence(value["template"], **fields)
