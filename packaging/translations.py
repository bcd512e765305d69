"""Renew the window's translations: `python packaging/translations.py`.

Takes every text of restorer/gui into resources/translations/restorer_*.ts, where new ones wait
for a translator (Qt Linguist, or any editor), and compiles what is translated into the .qm
files that the program reads. Ends with 1 where texts wait.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr", "zh_CN")


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
    sources = sorted(str(path) for path in (ROOT / "restorer" / "gui").rglob("*.py"))
    count = 0
    for language in LANGUAGES:
        file = FOLDER / f"restorer_{language}.ts"
        options = ("-no-obsolete", "-locations", "none", "-target-language", language)
        tool("pyside6-lupdate", *sources, *options, "-ts", str(file))
        tool("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))
        for text in waiting(file):
            print(f"{file.name}: not translated: {text}")
            count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
