"""What every test stands on: fresh folders of the person's, and the parity fixtures."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # the window would speak the language of the person


@pytest.fixture(autouse=True)
def _fresh_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of the person who runs it."""
    monkeypatch.setenv("RESTORER_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def _denormals_for_hypothesis(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hypothesis refuses to work on a thread on which a colorizer has had denormals flushed."""
    torch = sys.modules.get("torch")
    flushed = sys.float_info.min / 2 == 0
    if torch is None or not flushed or not is_hypothesis_test(request.function):
        yield
        return
    torch.set_flush_denormal(False)
    yield
    torch.set_flush_denormal(True)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the computer was held awake, and whether it was let go again, in turn."""
    import wakepy

    told: list[bool] = []

    @contextmanager
    def hold(on_fail: str) -> Iterator[None]:
        assert on_fail == "pass"  # no complaint where it cannot be done
        told.append(True)
        yield
        told.append(False)

    monkeypatch.setattr(wakepy.keep, "running", hold)
    return told


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the parity fixtures, outputs of the original program; skips where it is missing."""
    checkout = Path(__file__).resolve().parents[1]
    folder = Path(os.environ.get("RESTORER_FIXTURES", checkout.parent / "shared" / "fixtures"))
    if not (folder / "stats.json").is_file():
        pytest.skip("the parity fixtures are not beside this checkout")
    return folder
