"""The engine's own door: what it gives, and what it does when a device fails."""

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from restorer import catalogue
from restorer.engine import device as devices
from restorer.engine.colorizer import Cancelled, Colorizer
from restorer.engine.look import Look
from restorer.engine.network import Network, Networks, NotFiniteError, OutOfMemoryError
from restorer.errors import RestorerError
from restorer.imaging.photo import Photo
from restorer.networks.form import Form, build

LIMIT = 16 * 8


@pytest.fixture
def photo(scene):
    return Photo(scene, name="scene.png")


def failing(monkeypatch, error, fails):
    """Let networks raise ``error`` wherever ``fails(network, side)`` says so; lists all runs."""
    runs, rgb = [], Network._rgb

    def run(network, grey):
        runs.append((network.device.type, str(network.dtype)[6:], grey.shape[-1] // 16, len(grey)))
        if fails(network, grey.shape[-1]):
            raise error
        return rgb(network, grey)

    monkeypatch.setattr(Network, "_rgb", run)
    return runs


def test_a_photo_comes_out_in_colour_with_what_made_it(colorizer, photo, wide_file):
    look = Look(model=wide_file, render_factor=7)
    restored = colorizer.colorize(photo, look)

    assert restored.pixels.shape == (90, 120, 3)
    assert restored.pixels.dtype == np.uint8
    assert np.ptp(restored.pixels.astype(int), axis=2).max() > 0
    assert not restored.pixels.flags.writeable
    report = restored.report
    assert report.sha256 == hashlib.sha256(Path(wide_file).read_bytes()).hexdigest()
    assert (report.render_factor_asked, report.render_factor_used) == (7, 7)
    assert (report.device, report.precision, report.laying) == ("cpu", "float32", "edge-aware")
    assert report.seconds > 0
    assert report.notices == ()


def test_a_chroma_network_answers_at_a_quarter(colorizer, photo, chroma_file):
    look = Look(model=chroma_file, render_factor=8)
    rendering = colorizer.render(photo, look)

    assert rendering.colours.shape == (32, 32, 3)
    assert rendering.colours.dtype == np.float32
    assert not rendering.colours.flags.writeable
    assert 0 <= rendering.colours.min() <= rendering.colours.max() <= 1
    for laying in ("edge-aware", "faithful"):
        restored = colorizer.lay(photo, rendering, Look(model=chroma_file, laying=laying))
        assert restored.report.laying == laying


def test_deep_photos_and_alpha_go_through(colorizer, scene, wide_file):
    alpha = np.full(scene.shape, 77, np.uint16)
    photo = Photo(scene.astype(np.uint16) * 257, alpha=alpha)
    restored = colorizer.colorize(photo, Look(model=wide_file, render_factor=7))

    assert restored.pixels.dtype == np.uint16
    assert restored.photo is photo
    np.testing.assert_array_equal(restored.photo.alpha, 77)


def test_the_models_own_default_render_factor_is_taken(colorizer, photo, wide_file):
    report = colorizer.render(photo, Look(model=wide_file)).report
    assert report.render_factor_asked == 35


def test_a_group_gives_what_single_runs_give(colorizer, photo, wide_file):
    look = Look(model=wide_file, render_factor=7)
    other = Photo(photo.pixels[::-1])
    group = colorizer.render_group([photo, other], look)

    for one, rendering in zip((photo, other), group, strict=True):
        single = colorizer.render(one, look).colours.astype(int)
        assert np.abs(single - rendering.colours).max() <= 1


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried ..."),
        RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)"),
        RuntimeError("unable to mmap 9 bytes from file </x>: Cannot allocate memory (12)"),
        MemoryError(),
    ],
)
def test_out_of_memory_steps_down_and_says_so(monkeypatch, photo, wide_file, error):
    runs = failing(monkeypatch, error, lambda network, side: side > LIMIT)
    restored = Colorizer("cpu", "float32").colorize(photo, Look(wide_file, render_factor=16))

    assert [factor for _, _, factor, _ in runs] == [16, 12, 9, 7]
    assert restored.report.render_factor_asked == 16
    assert restored.report.render_factor_used == 7
    (notice,) = restored.report.notices
    assert "Not enough memory for render factor 16" in notice
    assert "with 7" in notice
    assert np.ptp(restored.pixels.astype(int), axis=2).max() > 0


def test_what_torchs_own_allocator_says_is_understood(monkeypatch, photo, wide_file):
    rgb = Network._rgb

    def greedy(network, grey):
        if grey.shape[-1] > LIMIT:
            torch.empty(1 << 55, dtype=torch.uint8)
        return rgb(network, grey)

    monkeypatch.setattr(Network, "_rgb", greedy)
    report = Colorizer("cpu", "float32").render(photo, Look(wide_file, render_factor=9)).report
    assert report.render_factor_used == 7


def test_out_of_memory_to_the_end_is_one_sentence(monkeypatch, photo, wide_file):
    failing(monkeypatch, MemoryError(), lambda network, side: True)
    with pytest.raises(RestorerError, match=r"not enough memory to colour scene\.png"):
        Colorizer("cpu", "float32").render(photo, Look(wide_file, render_factor=10))


def test_a_network_that_does_not_fit_is_one_sentence(monkeypatch, photo, wide_file):
    def load(path):
        raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes")

    monkeypatch.setattr("restorer.engine.network.checkpoint.load", load)
    with pytest.raises(RestorerError, match="not enough memory"):
        Colorizer("cpu", "float32").render(photo, Look(wide_file, render_factor=7))


def test_a_group_that_does_not_fit_is_done_one_by_one(monkeypatch, photo, wide_file):
    runs = failing(monkeypatch, MemoryError(), lambda network, side: runs[-1][3] > 1)
    look = Look(wide_file, render_factor=7)
    renderings = Colorizer("cpu", "float32").render_group([photo, photo], look)

    assert [count for *_, count in runs] == [2, 1, 1]
    assert [r.report.render_factor_used for r in renderings] == [7, 7]
    assert renderings[0].report.notices == ()


@pytest.fixture
def accelerator():
    """An engine on torch's meta device: it takes networks and squares, but computes nothing."""
    engine = Colorizer("cpu", "float32")
    engine._runner.device = torch.device("meta")
    return engine


def test_a_full_accelerator_hands_over_to_the_cpu(monkeypatch, photo, wide_file, accelerator):
    runs = failing(monkeypatch, MemoryError(), lambda network, _: network.device.type == "meta")
    report = accelerator.render(photo, Look(wide_file, render_factor=20)).report

    assert [(device, factor) for device, _, factor, _ in runs] == [
        *(("meta", factor) for factor in (20, 15, 11, 10)),
        ("cpu", 20),
    ]
    assert (report.device, report.render_factor_used) == ("cpu", 20)
    assert "coloured with 20 on the cpu device" in report.notices[0]


def test_an_accelerator_without_usable_numbers_too(monkeypatch, photo, wide_file, accelerator):
    failing(monkeypatch, NotFiniteError(), lambda network, _: network.device.type == "meta")
    report = accelerator.render(photo, Look(wide_file, render_factor=7)).report

    assert (report.device, report.precision) == ("cpu", "float32")
    assert "done again in float32 on the cpu device" in report.notices[0]


def test_an_error_that_is_no_lack_of_memory_is_not_hidden(monkeypatch, photo, wide_file):
    failing(monkeypatch, RuntimeError("shapes cannot be multiplied"), lambda *_: True)
    with pytest.raises(RuntimeError, match="shapes"):
        Colorizer("cpu", "float32").render(photo, Look(wide_file, render_factor=7))


def test_useless_numbers_are_done_again_in_float32(monkeypatch, photo, wide_file):
    runs = failing(monkeypatch, NotFiniteError(), lambda n, _: n.dtype != torch.float32)
    report = Colorizer("cpu", "bfloat16").render(photo, Look(wide_file, render_factor=7)).report

    assert [dtype for _, dtype, _, _ in runs] == ["bfloat16", "float32"]
    assert report.precision == "float32"
    assert "done again in float32" in report.notices[0]


def test_a_network_that_gives_no_numbers_is_one_sentence(photo, chroma_file, monkeypatch):
    real = Network.__init__

    def broken(network, *arguments):
        real(network, *arguments)
        for part in network._module.modules():
            if isinstance(part, torch.nn.Conv2d):
                part.weight.data.fill_(3e38)

    monkeypatch.setattr(Network, "__init__", broken)
    with pytest.raises(RestorerError, match="no usable numbers"):
        Colorizer("cpu").render(photo, Look(chroma_file, render_factor=7))


def test_a_cancelled_run_ends_between_two_layers(monkeypatch, photo, wide_file):
    asked = []

    def cancelled():
        asked.append(None)
        return len(asked) > 20

    runs = failing(monkeypatch, None, lambda *_: False)
    engine = Colorizer("cpu", "float32")
    with pytest.raises(Cancelled):
        engine.render(photo, Look(wide_file, render_factor=7), cancelled)
    assert len(runs) == 1
    assert len(asked) == 21
    # The same network works for the next one.
    engine.render(photo, Look(wide_file, render_factor=7))


def test_laying_can_be_cancelled(colorizer, photo, wide_file):
    look = Look(wide_file, render_factor=7)
    rendering = colorizer.render(photo, look)
    with pytest.raises(Cancelled):
        colorizer.lay(photo, rendering, look, lambda: True)


def test_networks_are_kept_and_the_least_recently_used_is_freed(
    monkeypatch, wide_file, chroma_file
):
    loads = []
    real = Network.__init__

    def counted(network, model, device, dtype):
        loads.append((model.name, str(dtype)))
        real(network, model, device, dtype)

    monkeypatch.setattr(Network, "__init__", counted)
    networks, cpu = Networks(keep=2), torch.device("cpu")
    wide, chroma = (catalogue.find(name) for name in (wide_file, chroma_file))
    first = networks.get(wide, cpu, torch.float32)
    networks.get(chroma, cpu, torch.float32)
    assert networks.get(wide, cpu, torch.float32) is first
    networks.get(chroma, cpu, torch.bfloat16)
    assert networks.get(wide, cpu, torch.float32) is first
    networks.get(chroma, cpu, torch.float32)
    assert len(loads) == 4


def test_a_network_that_does_not_fit_beside_others_takes_their_place(
    monkeypatch, wide_file, chroma_file
):
    networks, cpu, real = Networks(keep=2), torch.device("cpu"), Network.__init__
    wide, chroma = (catalogue.find(name) for name in (wide_file, chroma_file))
    networks.get(chroma, cpu, torch.float32)

    def fits_alone(network, *arguments):
        if networks._ready:
            raise OutOfMemoryError
        real(network, *arguments)

    monkeypatch.setattr(Network, "__init__", fits_alone)
    assert not networks.get(wide, cpu, torch.float32).answers_chroma


def test_a_critic_is_refused(tmp_path, colorizer, photo):
    path = tmp_path / "critic.pth"
    torch.save(build(Form("critic", "", 4)).state_dict(), path)
    with pytest.raises(RestorerError, match=r"critic\.pth is a critic"):
        colorizer.render(photo, Look(str(path)))


def test_an_unknown_model_is_one_sentence(colorizer, photo):
    with pytest.raises(RestorerError, match="no model named sepia"):
        colorizer.render(photo, Look("sepia"))


def test_denormals_are_flushed_on_the_serving_thread(colorizer, photo, wide_file):
    torch.set_flush_denormal(False)
    colorizer.render(photo, Look(wide_file, render_factor=7))
    assert (torch.tensor([1e-39]) * 1.0).item() == 0


def test_the_best_precision_of_this_machine_works(photo, wide_file, chroma_file):
    engine = Colorizer("auto")
    for model in (wide_file, chroma_file):
        report = engine.render(photo, Look(model, render_factor=7)).report
        assert report.precision == str(devices.precision_of(engine.device))[6:]


def test_reduced_precision_of_a_chroma_network_is_within_4_of_255(
    colorizer, reduced, photo, chroma_file
):
    look = Look(chroma_file, render_factor=10)
    exact, rounded = (engine.render(photo, look).colours for engine in (colorizer, reduced))
    assert np.abs(exact - rounded).max() < 4 / 255


def test_the_engines_module_does_not_load_torch():
    check = "import sys, restorer.engine.colorizer, restorer.engine.queue, restorer.engine.device;"
    check += "sys.exit('torch' in sys.modules or 'PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_out_of_memory_is_the_engines_own_affair():
    assert not issubclass(OutOfMemoryError, RestorerError)
