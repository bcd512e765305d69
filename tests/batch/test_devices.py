"""One network for each graphics card, each served by a thread of its own."""

import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch

from restorer.batch import devices
from restorer.batch.runner import Runner

from .conftest import MakePhotos, StandIn, begin, job_of


def test_a_processor_is_one_device() -> None:
    found = devices.open_devices("cpu")
    assert (len(found.renders), found.group, found.kind) == (1, 1, "cpu")


def test_every_card_has_its_own_network_and_thread(
    photos: MakePhotos,
    archive: Path,
    tmp_path: Path,
    engine: StandIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With cards that are only said to be there; this machine's suite needs none."""
    chosen: dict[int, int] = {}
    at_work: set[int] = set()
    everyone = threading.Barrier(3, timeout=60)

    def make(name: str) -> SimpleNamespace:
        def render_group(*args: object) -> object:
            thread = threading.get_ident()
            if thread not in at_work:
                at_work.add(thread)
                everyone.wait()
            return engine.render(*args)  # type: ignore[arg-type]

        card = SimpleNamespace(type="cuda")
        return SimpleNamespace(device=card, group=2, render_group=render_group, lay=engine.lay)

    monkeypatch.setattr(devices, "make_colorizer", make)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 3)
    monkeypatch.setattr(
        torch.cuda, "set_device", lambda index: chosen.update({index: threading.get_ident()})
    )
    photos(*(f"{n}.jpg" for n in range(24)))
    found = devices.open_devices()
    with begin(job_of(archive, tmp_path / "out")) as journal:
        runner = Runner(journal, found.renders, found.lay, group=found.group, jobs=2)
        assert runner.run().done == 24
    assert len(at_work) == 3
    assert set(chosen) == {1, 2}, "the first card belongs to the calling thread"
    assert threading.get_ident() in at_work
    assert len({*chosen.values(), threading.get_ident()}) == 3
