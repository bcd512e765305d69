"""What is told of exports that ended, and how those that wait get their turn."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.video.finished import FinishedBar
from restorer.video.export import Exported

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

NOTICE = "The track 2 (subrip) is converted, since mp4 cannot hold it as it is."


def tell(bar: FinishedBar, name: str) -> None:
    bar.show_result(Exported(Path(name), 1000, 0, 0, 0, 3600.0, 1.0, None, (NOTICE,)))


def test_many_films_that_are_finished_leave_the_page_its_room(bench: Bench) -> None:
    window, bar = bench.desk.window, bench.page.finished
    window.places.show_place(window.later.video)
    window.resize(760, 520)
    names = [f"grandmothers_wedding_1953_reel_{number}_{'x' * 60}.mp4" for number in range(9)]
    tell(bar, "clip.mp4")
    bench.wait(lambda: bar.text.height() > 2 * bar.text.fontMetrics().height())
    one = bar.text.height()
    bench.wait(lambda: not bar.text.verticalScrollBar().isVisible())
    for name in names:
        tell(bar, name)
    bench.wait(bar.text.verticalScrollBar().isVisible)
    assert bar.text.height() <= one * 1.5
    assert bar.height() < 100
    said = bar.text.accessibleDescription()
    assert said.count(NOTICE) == len(names) + 1
    assert said.startswith(names[-1])  # the newest is seen first


def test_a_failure_in_the_night_is_still_told_in_the_morning(bench: Bench, tmp_path: Path) -> None:
    bar = bench.page.finished
    failed = SimpleNamespace(target=Path("first.mp4"), folder=tmp_path / "none")
    bench.page.export.failed.emit(failed, "The disk is full.", False)
    tell(bar, "second.mp4")
    first, second = bar.text.toPlainText().split("\n")
    assert first == "first.mp4 could not be exported. The disk is full."
    assert second.startswith("second.mp4 is finished")
    tell(bar, "first.mp4")  # begun anew
    assert "The disk is full" not in bar.text.toPlainText()
