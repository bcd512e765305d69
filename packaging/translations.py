"""Renew the window's translations: `python packaging/translations.py`.

Takes every text of restorer/gui, and the templates of all sentences from below it (see
restorer/sentences.py), into resources/translations/restorer_*.ts, where new ones wait for a
translator (Qt Linguist, or any editor), and compiles what is translated into the .qm files that
the program reads. Ends with 1 where texts wait.
"""

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr", "zh_CN")


def modules() -> dict[Path, ast.Module]:
    """Every file whose sentences may reach the window; those of the command line do not."""
    package = ROOT / "restorer"
    files = sorted(set(package.rglob("*.py")) - set((package / "cli").rglob("*.py")))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}


def sentence_calls(parsed: dict[Path, ast.Module]) -> Iterator[tuple[Path, ast.Call]]:
    """Every call that makes a sentence or an error, with the file in which it stands."""
    nodes = [(path, node) for path, module in parsed.items() for node in ast.walk(module)]
    kinds, before = {"Sentence", "RestorerError"}, 0
    while len(kinds) > before:  # errors of a room's own, and those that stand on them
        before = len(kinds)
        for _, node in nodes:
            if isinstance(node, ast.ClassDef) and kinds & set(map(ast.unparse, node.bases)):
                kinds.add(node.name)
    for path, node in nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func) in kinds:
            yield path, node


def templates() -> list[str]:
    """The template of every sentence, where it is written out."""
    found = set()
    for _, call in sentence_calls(modules()):
        match call.args:
            case [ast.Constant(value=str(template))]:
                found.add(template)
    return sorted(found)


def sources(folder: Path) -> list[str]:
    """The files for Qt's extractor; one is made in ``folder``, which tells it the templates."""
    made = folder / "sentences.py"
    lines = (
        f'QCoreApplication.translate("Sentence", {ast.unparse(ast.Constant(text))})\n'
        for text in templates()
    )
    made.write_text("".join(lines), encoding="utf-8")
    return [*sorted(map(str, (ROOT / "restorer" / "gui").rglob("*.py"))), str(made)]


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's programs, which stand beside this Python."""
    subprocess.run([str(Path(sys.executable).with_name(name)), *arguments], check=True)


def waiting(file: Path) -> list[str]:
    """The texts of a .ts file that nobody has translated."""
    messages = ET.parse(file).iter("message")
    return [
        message.findtext("source") or ""
        for message in messages
        if message.find("translation[@type='unfinished']") is not None
    ]


def main() -> int:
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        texts = sources(Path(folder))
        for language in LANGUAGES:
            file = FOLDER / f"restorer_{language}.ts"
            options = ("-no-obsolete", "-locations", "none", "-target-language", language)
            tool("pyside6-lupdate", *texts, *options, "-ts", str(file))
            tool("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))
            for text in waiting(file):
                print(f"{file.name}: not translated: {text}")
                count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
