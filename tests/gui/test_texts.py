"""Every text a person sees is found by Qt's extractor, in the context it is looked up in."""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import restorer.gui

SOURCES = sorted(Path(restorer.gui.__file__).parent.rglob("*.py"))
EXTRACTOR = Path(sys.executable).with_name("pyside6-lupdate")


def written(path: Path) -> set[tuple[str, str]]:
    """(context, text) of every call of `tr` and `translate` in a file."""
    found: set[tuple[str, str]] = set()
    for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        calls = ast.walk(outer) if isinstance(outer, ast.ClassDef) else ()
        own = outer.name if isinstance(outer, ast.ClassDef) else ""
        for call in calls:
            if _is_call(call, "tr"):
                found.add((own, _text(call, 0)))
        if _is_call(outer, "translate") and "QCoreApplication" in ast.unparse(outer):
            found.add((_text(outer, 0), _text(outer, 1)))
    return found


def _is_call(node: ast.AST, name: str) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr == name


def _text(call: ast.AST, place: int) -> str:
    assert isinstance(call, ast.Call)
    value = call.args[place]
    assert isinstance(value, ast.Constant), f"line {call.lineno}: the extractor needs a literal"
    return str(value.value)


@pytest.mark.skipif(not EXTRACTOR.is_file(), reason="the extractor is not installed")
def test_the_extractor_finds_every_text(tmp_path: Path) -> None:
    target = tmp_path / "texts.ts"
    command = [str(EXTRACTOR), *map(str, SOURCES), "-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    extracted = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(target).iter("context")
        for message in context.iter("message")
    }
    expected = set[tuple[str, str]]().union(*map(written, SOURCES))
    assert len(expected) > 60
    assert extracted == expected
