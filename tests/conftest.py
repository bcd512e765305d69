"""What every test stands on: fresh folders of the person's, and the parity fixtures."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _fresh_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of the person who runs it."""
    monkeypatch.setenv("RESTORER_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the parity fixtures, outputs of the original program; skips where it is missing."""
    checkout = Path(__file__).resolve().parents[1]
    folder = Path(os.environ.get("RESTORER_FIXTURES", checkout.parent / "shared" / "fixtures"))
    if not (folder / "stats.json").is_file():
        pytest.skip("the parity fixtures are not beside this checkout")
    return folder
