"""A film played with its sound: in step with it, from any frame on, with any machine."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from video_bench import (  # noqa: F401 (fixtures)
    BLOCK,
    RATE,
    Bench,
    StandInSpeaker,
    make_bench,
    make_film,
    make_speakers,
)

from restorer.gui.video import sound as video_sound
from restorer.gui.video import soundtrack, speaker
from restorer.gui.video.loudness import Loudness
from restorer.gui.video.sound import Sound
from restorer.gui.video.speaker import Speaker, open_speaker

LEFT = Qt.MouseButton.LeftButton
HEARD = speaker.RATE
Film = Callable[..., Path]


def ramp(seconds: float) -> np.ndarray:
    """A sound whose value tells its time, a tenth for each second."""
    return np.arange(round(seconds * RATE)) / RATE / 10


def play(bench: Bench, speakers: list[StandInSpeaker]) -> list[tuple[int, float]]:
    """Play to the end; each frame that was shown, with the seconds that were heard before it."""
    seen: list[tuple[int, float]] = []

    def note(_stopped: object, played: object) -> None:
        seen.append((played.index, speakers[-1].heard / HEARD if speakers else 0.0))

    player = bench.page.player
    player._shown.connect(note, Qt.ConnectionType.DirectConnection)  # in the very moment
    bench.page.timeline.setFocus()
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: bool(seen))
    bench.desk.qtbot.waitUntil(lambda: not player.busy, timeout=120_000)
    player._shown.disconnect(note)
    return seen


def settle(bench: Bench, path: Path) -> None:
    """Open a film, until nothing but the person changes anything."""
    bench.open(path)
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))


def in_step(bench: Bench, seen: list[tuple[int, float]], first: int = 0) -> bool:
    """Whether each frame came when its sound did, within a block."""
    seconds = bench.page.editor.film.seconds
    apart = [heard - (seconds[index] - seconds[first]) for index, heard in seen]
    return all(-1e-6 <= late <= BLOCK / HEARD + 1e-6 for late in apart)


def test_picture_and_sound_stay_together_to_the_end(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mkv", 200, sounds=(ramp(8),)))
    seen = play(bench, speakers)
    assert [index for index, _ in seen] == list(range(200))
    assert in_step(bench, seen)
    (used,) = speakers
    assert used.closed
    given = used.given
    assert abs(len(given) / HEARD - 8) <= BLOCK / HEARD
    inner = slice(200, -1200)  # filters ring at the ends
    assert np.abs(given * 10 - np.arange(len(given)) / HEARD)[inner].max() < 0.002


def test_after_a_jump_it_begins_there(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mkv", 200, sounds=(ramp(8),)))
    editor = bench.page.editor
    editor.move_to(150)
    bench.key(Qt.Key.Key_O)
    editor.move_to(101)
    seen = play(bench, speakers)
    assert [index for index, _ in seen] == list(range(101, 151))
    assert in_step(bench, seen, 101)
    given = speakers[-1].given
    assert given[500] * 10 == pytest.approx(editor.film.seconds[101] + 500 / HEARD, abs=0.002)
    assert len(given) / HEARD == pytest.approx(2, abs=BLOCK / HEARD)  # no more than was asked for


def test_a_film_goes_on_where_its_sound_has_ended(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mkv", 50, sounds=(ramp(1),)))
    seen = play(bench, speakers)
    assert len(seen) == 50
    assert in_step(bench, seen)
    assert not speakers[-1].given[round(1.1 * HEARD) :].any()


def test_the_first_of_several_tracks_is_heard(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mkv", 25, sounds=(ramp(1), -ramp(1))))
    play(bench, speakers)
    assert speakers[-1].given[HEARD // 2] > 0


def test_a_film_without_sound_says_so_and_asks_for_no_loudspeaker(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mp4", 10))
    assert len(play(bench, speakers)) > 2
    assert not speakers
    assert not bench.page.actions_.mute.isEnabled()
    assert bench.page.volume.slider.toolTip() == "This film has no sound"


@pytest.mark.parametrize("why", ["no device", "no library"])
def test_a_machine_without_sound_plays_the_picture(
    bench: Bench, film: Film, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    if why == "no device":
        monkeypatch.setattr(speaker, "open_speaker", lambda: None)
    else:
        monkeypatch.setitem(sys.modules, "miniaudio", None)
        assert open_speaker() is None
    settle(bench, film("clip.mkv", 20, sounds=(ramp(1),)))
    assert bench.page.actions_.mute.isEnabled()
    assert play(bench, [])[-1][0] == 19
    assert not bench.page.actions_.mute.isEnabled()
    assert "no device" in bench.page.actions_.mute.toolTip()
    said = bench.page.stage.messages.message
    assert said is None or said.kind != "error"


def test_a_loudspeaker_that_is_pulled_out_does_not_stop_the_film(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mkv", 30, sounds=(ramp(2),)))

    def pulled(self: StandInSpeaker, seconds: float, stopped: Event) -> None:
        self.alive = False
        stopped.wait(seconds)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StandInSpeaker, "wait", pulled)
        assert play(bench, speakers)[-1][0] == 29


def test_a_loudspeaker_that_comes_back_leads_again(
    bench: Bench, film: Film, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(bench, film("clip.mkv", 50, sounds=(ramp(2),)))
    page, used, clock = bench.page, StandInSpeaker(heard=0.5 * HEARD), [100.0]
    monkeypatch.setattr(video_sound, "monotonic", lambda: clock[0])
    sound = Sound(page.editor.film, 0, used, page.loudness, Event())
    try:
        sound.ready(0.0)
        used.alive = False
        assert sound.late(0.5) == 0
        clock[0] += 0.5
        assert sound.late(1.0) == 0
        used.alive, used.heard = True, 0.6 * HEARD
        assert sound.late(0.6) == pytest.approx(0)
        clock[0] += 1
        assert sound.late(0.6) == pytest.approx(0)
    finally:
        sound.close()


def test_an_error_in_the_sound_ends_it_and_not_the_film(
    bench: Bench,
    film: Film,
    speakers: list[StandInSpeaker],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    settle(bench, film("clip.mkv", 20, sounds=(ramp(1),)))

    def broken(*_: object) -> Iterator[np.ndarray]:
        yield np.zeros((BLOCK, 2), np.float32)
        raise OSError("the disk is gone")

    monkeypatch.setattr(soundtrack, "samples", broken)
    assert play(bench, speakers)[-1][0] == 19
    assert "clip.mkv" in caplog.text


def test_a_late_word_about_the_last_film_is_not_told_of_the_next(bench: Bench) -> None:
    player = bench.page.player
    told: list[bool] = []
    player.sounded.connect(told.append)
    player._opened.emit(Event(), False)
    assert not told


def test_a_device_that_begins_slowly_is_not_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("miniaudio")
    clock = [100.0]
    monkeypatch.setattr(speaker, "monotonic", lambda: clock[0])

    class Slow:
        def start(self, _answers: object) -> None:
            clock[0] += 5

    used = Speaker(Slow())
    used.start(lambda count: np.zeros((count, 2), np.float32))
    assert used.alive
    clock[0] += 2
    assert not used.alive
    assert used.heard == 0


def test_a_library_without_alsa_has_nothing_to_leave_out(monkeypatch: pytest.MonkeyPatch) -> None:
    miniaudio = pytest.importorskip("miniaudio")
    monkeypatch.setattr(speaker.sys, "platform", "linux")
    monkeypatch.setattr(speaker, "_has_card", lambda: False)
    monkeypatch.setattr(miniaudio, "get_enabled_backends", lambda: {miniaudio.Backend.NULL})

    def none(*_: object, **asked: object) -> None:
        assert asked["backends"] == []
        raise miniaudio.MiniaudioError("no device")

    monkeypatch.setattr(miniaudio, "PlaybackDevice", none)
    assert open_speaker() is None


def test_there_is_silence_as_soon_as_it_is_stopped(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mkv", 200, sounds=(ramp(8),)))
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: bool(speakers) and speakers[0].heard > HEARD // 4)
    timeline = bench.page.timeline
    QTest.mouseClick(timeline, LEFT, pos=QPoint(timeline.width() // 2, 50))
    assert len(speakers[0].read(BLOCK)) == 0
    bench.wait(lambda: speakers[0].closed)


def test_the_sound_waits_for_a_picture_that_is_far_behind(film: Film, bench: Bench) -> None:
    settle(bench, film("clip.mkv", 50, sounds=(ramp(2),)))
    page, stopped, used = bench.page, Event(), StandInSpeaker()
    sound = Sound(page.editor.film, 0, used, page.loudness, stopped)
    try:
        sound.ready(0.0)
        sound.wait(1.0, stopped)
        assert len(used.read(BLOCK)) == BLOCK
        sound.ready(0.5)
        sound.wait(0.5, stopped)
        assert sound.late(0.5) > 0.4
        assert len(used.read(BLOCK)) == 0  # it waits
        sound.ready(1.04)
        sound.wait(1.04, stopped)
        assert len(used.read(BLOCK)) == BLOCK
    finally:
        sound.close()


def test_it_is_muted_and_made_quieter_with_keys_and_mouse_for_good(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    settle(bench, film("clip.mkv", 10, sounds=(np.full(RATE, 0.8),)))
    page, volume = bench.page, bench.page.volume
    bench.key(Qt.Key.Key_M)
    play(bench, speakers)
    assert not speakers[-1].given.any()
    QTest.mouseClick(volume.button, LEFT)
    for _ in range(10):
        bench.key(Qt.Key.Key_Down)
    assert volume.slider.value() == 50
    assert volume.slider.toolTip() == "Volume: 50 %"
    page.editor.move_to(0)
    play(bench, speakers)
    assert speakers[-1].given[2000] == pytest.approx(0.8 / 8, rel=0.01)
    bench.key(Qt.Key.Key_M)
    QTest.keyClick(volume.slider, Qt.Key.Key_Left)
    assert page.loudness.muted
    bench.key(Qt.Key.Key_Up)
    assert not page.loudness.muted
    again = Loudness(page._preferences, page)
    assert (again.volume, again.muted) == (50, False)


def test_the_library_asks_for_samples_and_time_passes_with_them(bench: Bench) -> None:
    import miniaudio

    device = miniaudio.PlaybackDevice(
        miniaudio.SampleFormat.FLOAT32, 2, HEARD, 10, backends=[miniaudio.Backend.NULL]
    )
    used = Speaker(device)
    given: list[int] = []

    def read(count: int) -> np.ndarray:
        found = np.zeros((count if len(given) < 5 else 0, 2), np.float32)
        given.append(len(found))
        return found

    assert used.heard == 0
    used.start(read)
    try:
        bench.wait(lambda: used.heard == sum(given) > 0)  # what it was given, and no more
        assert used.alive
    finally:
        used.close()
    asked = len(given)
    bench.desk.qtbot.wait(50)
    assert len(given) == asked
