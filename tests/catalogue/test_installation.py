"""Downloading, importing, checking and removing models, with real files."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from restorer import catalogue, paths
from restorer.catalogue import Cancelled, Model, installation, installed
from restorer.catalogue.storage import locked, tidy_name, unfinished_dir
from restorer.errors import RestorerError
from restorer.networks import checkpoint as networks_checkpoint
from restorer.networks import critic, form

from .conftest import Mirror, Site, checkpoint, published_as

pytestmark = pytest.mark.usefixtures("any_network")


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    return checkpoint(tmp_path / "published.pth")


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[Model]:
    """Models put into this list are in the catalogue, behind its own."""
    more: list[Model] = []
    own = installed.published()
    for module in (installed, installation):
        monkeypatch.setattr(module, "published", lambda: own + tuple(more))
    return more


@pytest.fixture
def example(site: Site, content: bytes, listed: list[Model]) -> Model:
    model = published_as(content, site.add("a", Mirror(content)))
    listed.append(model)
    return model


def left_over() -> set[str]:
    return {path.name for path in unfinished_dir().glob("*") if path.suffix != ".lock"}


def test_a_download_is_converted_once_and_keeps_where_it_came_from(
    example: Model, site: Site
) -> None:
    assert not catalogue.is_installed(example)
    path = catalogue.download(example)
    assert path == paths.models_dir() / "example.safetensors"
    assert catalogue.is_installed(example)
    assert catalogue.locate(example) == path
    with safe_open(path, framework="pt") as weights:
        note = json.loads(weights.metadata()["training"])
        assert (note["published_sha256"], note["published_size"]) == (example.sha256, example.size)
        assert weights.get_tensor("layers.0.weight").shape == (40, 30)
    assert left_over() == set(), "the published file is gone"
    catalogue.download(example)
    assert len(site.mirrors["/a/model.pth"].asked) == 1, "what is there is not fetched again"


def test_the_weights_have_a_fingerprint_of_their_own(example: Model) -> None:
    path = catalogue.download(example)
    truth = hashlib.sha256(path.read_bytes()).hexdigest()
    assert catalogue.sha256_of(example) == truth != example.sha256
    path.write_bytes(path.read_bytes() + b" ")
    assert catalogue.sha256_of(example) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_real_network_survives_the_conversion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("RESTORER_HOME", str(tmp_path / "home"))
    network = form.build(form.Form("wide", "resnet18", 0.25))
    torch.save({"model": network.state_dict(), "opt": {}}, tmp_path / "real.pth")
    model = catalogue.import_file(tmp_path / "real.pth")
    found, loaded = networks_checkpoint.load(catalogue.locate(model))
    assert (found.family, found.encoder) == ("wide", "resnet18")
    for name, value in network.state_dict().items():
        assert torch.equal(loaded.state_dict()[name], value)


def test_a_damaged_model_is_found_and_healed(example: Model) -> None:
    path = catalogue.download(example)
    catalogue.verify("example")
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(RestorerError, match=r"damaged.*restorer models download example"):
        catalogue.verify("example")
    catalogue.download(example)
    catalogue.verify("example")
    assert path.read_bytes() == whole


def test_a_part_is_kept_and_never_seen_as_installed(
    site: Site, content: bytes, listed: list[Model]
) -> None:
    mirror = Mirror(content, cuts=[1000, 0])
    model = published_as(content, site.add("a", mirror))
    listed.append(model)
    with pytest.raises(RestorerError, match="broke off after"):
        catalogue.download(model)
    assert not catalogue.is_installed(model)
    assert "example.pth.part" in left_over()
    catalogue.download(model)
    assert mirror.asked[-1]["Range"] == "bytes=1000-"


def test_a_cancelled_download_goes_on_later(
    site: Site, content: bytes, listed: list[Model]
) -> None:
    mirror = Mirror(content, trickle=True)
    model = published_as(content, site.add("a", mirror))
    listed.append(model)
    stop = threading.Event()
    with pytest.raises(Cancelled):
        catalogue.download(model, lambda done, total: stop.set(), stop.is_set)
    assert not catalogue.is_installed(model)
    catalogue.download(model)
    assert "Range" in mirror.asked[-1]


def test_an_interrupted_conversion_needs_no_second_download(
    example: Model, content: bytes, site: Site
) -> None:
    unfinished_dir().mkdir(parents=True)
    (unfinished_dir() / "example.pth").write_bytes(content)
    catalogue.download(example)
    assert site.mirrors["/a/model.pth"].asked == []
    assert left_over() == set()


def test_nothing_is_downloaded_unasked(example: Model, site: Site) -> None:
    with pytest.raises(RestorerError, match="restorer models download example"):
        catalogue.locate(example)
    with pytest.raises(RestorerError, match="restorer models download example"):
        catalogue.sha256_of(example)
    assert site.mirrors["/a/model.pth"].asked == []


def test_a_full_disk_is_seen_before(example: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type(shutil.disk_usage("/"))(10, 9, 1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    with pytest.raises(RestorerError, match=r"1\.0 MB are free"):
        catalogue.download(example)
    assert left_over() == set()


def test_two_downloads_at_once_share_one_transfer(
    site: Site, content: bytes, listed: list[Model]
) -> None:
    mirror = Mirror(content, trickle=True)
    model = published_as(content, site.add("a", mirror))
    listed.append(model)
    failures = []

    def install() -> None:
        try:
            catalogue.download(model)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=install) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(mirror.asked) == 1
    catalogue.verify("example")


def test_another_process_is_waited_for_and_the_wait_can_be_cancelled(example: Model) -> None:
    code = (
        "from restorer.catalogue.storage import locked\n"
        "with locked('example'):\n"
        "    print('held', flush=True)\n"
        "    input()\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout
        assert holder.stdin
        assert holder.stdout.readline() == "held\n"
        looks = iter([False, False, True])
        with pytest.raises(Cancelled):
            catalogue.download(example, cancelled=lambda: next(looks))
        with pytest.raises(RestorerError, match="Another restorer"), locked("example"):
            pass
        holder.stdin.write("\n")
    catalogue.download(example)


def test_an_import_that_the_catalogue_knows_becomes_that_model(
    example: Model, content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "from a friend.pth"
    file.write_bytes(content)
    model = catalogue.import_file(file, "whatever")
    assert model == example
    assert catalogue.is_installed(example)
    assert file.read_bytes() == content, "the given file stays"


def test_an_import_is_named_after_its_file(tmp_path: Path) -> None:
    file = tmp_path / "My Colours (2).pth"
    checkpoint(file, seed=1)
    model = catalogue.import_file(file)
    assert (model.name, model.title) == ("my-colours-2", "My Colours (2)")
    assert (model.render_factor, model.mirrors, model.bundled) == (35, (), False)
    assert catalogue.models()[-1] == model == catalogue.find("my-colours-2")
    assert model.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert catalogue.import_file(file) == model, "the same file again is the same model"
    catalogue.verify(model.name)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_can_be_imported(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"\xff\xfe.pth")
    checkpoint(file, seed=1)
    model = catalogue.import_file(file)
    assert model.name == "model"
    assert catalogue.models()[-1] == model
    assert model.training == "Its file does not say how it was trained."


def test_names_do_not_collide(tmp_path: Path) -> None:
    for seed, folder in enumerate(["a", "b"]):
        (tmp_path / folder).mkdir()
        checkpoint(tmp_path / folder / "stable.pth", seed=seed + 5)
    assert catalogue.import_file(tmp_path / "a/stable.pth").name == "stable-2"
    assert catalogue.import_file(tmp_path / "b/stable.pth").name == "stable-3"
    for taken in ("Stable", "stable-2"):
        with pytest.raises(RestorerError, match="another model named"):
            catalogue.import_file(tmp_path / "b/stable.pth", taken)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\x", "c-windows-x"),
        ("CON", "model-con"),
        ("nul.model", "model-nul.model"),
        ("Große Farben", "grosse-farben"),
        ("модель", "модель"),
        ("\x00\n\x1b[31m", "31m"),
        ("...", "model"),
        ("x" * 500, "x" * 48),
    ],
)
def test_names_are_tidied(given: str, name: str) -> None:
    assert tidy_name(given) == name
    assert tidy_name(name) == name


def test_a_training_card_is_shown_and_hostile_text_is_tamed(tmp_path: Path) -> None:
    file = tmp_path / "mine.safetensors"
    card = {
        "title": "Mine\x1b[31m\nand\tmore",
        "training": "x" * 5000,
        "licence": "CC0-1.0",
        "render_factor": "18",
        "video_render_factor": "9999",
        "vividness": "nan",
    }
    save_file({"layers.0.weight": torch.ones(3)}, file, card)
    assert catalogue.find(str(file)).path == file
    for model in (catalogue.find(str(file)), catalogue.import_file(file)):
        assert model.title == "Mine [31m and more"
        assert model.training == "x" * 300
        assert (model.licence, model.render_factor) == ("CC0-1.0", 18)
        assert (model.video_render_factor, model.vividness) == (21, 1.0)


def test_the_card_of_our_own_training_is_understood(tmp_path: Path) -> None:
    file = tmp_path / "mine.safetensors"
    note = {"title": "Gardens", "step": 12000, "config": {"rate": 0.1}, "render_factor": 20}
    save_file({"layers.0.weight": torch.ones(3)}, file, {"training": json.dumps(note)})
    model = catalogue.import_file(file)
    assert (model.title, model.render_factor) == ("Gardens", 20)
    assert model.training == "Trained with restorer in 12,000 steps."


def test_a_file_can_be_used_without_installing_it(tmp_path: Path) -> None:
    file = tmp_path / "mine.pth"
    data = checkpoint(file)
    model = catalogue.find(str(file))
    assert model.name == "mine"
    assert catalogue.locate(model) == file
    assert catalogue.sha256_of(model) == hashlib.sha256(data).hexdigest()
    assert model not in catalogue.models()
    for refused in (catalogue.verify, catalogue.remove):
        with pytest.raises(RestorerError, match="not an installed model"):
            refused(str(file))
    file.unlink()
    with pytest.raises(RestorerError, match="any more"):
        catalogue.locate(model)


def test_unknown_names_are_refused_with_what_there_is() -> None:
    with pytest.raises(RestorerError, match="did you mean artistic"):
        catalogue.find("Artistc")
    with pytest.raises(RestorerError, match="natural, artistic, stable, video"):
        catalogue.find("zzz")
    with pytest.raises(RestorerError, match="no file"):
        catalogue.find("folder/zzz.pth")


def test_removing(example: Model) -> None:
    with pytest.raises(RestorerError, match="nothing to remove"):
        catalogue.remove("example")
    catalogue.download(example)
    catalogue.remove("example")
    assert not catalogue.is_installed(example)
    assert list(paths.models_dir().glob("example*")) == []
    with pytest.raises(RestorerError, match="cannot be removed"):
        catalogue.remove(catalogue.default_model())


def test_removing_takes_an_unfinished_download_along(
    site: Site, content: bytes, listed: list[Model]
) -> None:
    model = published_as(content, site.add("a", Mirror(content, cuts=[1000, 0])))
    listed.append(model)
    with pytest.raises(RestorerError):
        catalogue.download(model)
    catalogue.remove("example")
    assert left_over() == set()


def test_imports_that_cannot_be_used_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusal(name: str, data: bytes | None) -> str:
        file = tmp_path / name
        if data is not None:
            file.write_bytes(data)
        with pytest.raises(RestorerError) as caught:
            catalogue.import_file(file)
        assert name in str(caught.value)
        assert "\n" not in str(caught.value)
        return str(caught.value)

    assert "is not there" in refusal("missing.pth", None)
    (tmp_path / "folder.pth").mkdir()
    assert "is a folder" in refusal("folder.pth", None)
    refusal("empty.pth", b"")
    refusal("page.pth", b"<!DOCTYPE html><html></html>")
    refusal("cut.pth", checkpoint(tmp_path / "whole.pth")[:2000])
    torch.save({"layers.0.weight": torch.tensor([1.0, torch.nan])}, tmp_path / "nan.pth")
    refusal("nan.pth", None)
    monkeypatch.undo()  # from here on networks are really looked at
    monkeypatch.setenv("RESTORER_HOME", str(tmp_path / "home"))
    refusal("other.pth", checkpoint(tmp_path / "other.pth"))
    torch.save(critic.Critic(4).state_dict(), tmp_path / "critic.pth")
    assert "critic" in refusal("critic.pth", None)
    assert catalogue.models() == installed.published()
    assert left_over() == set()


def test_a_folder_that_cannot_be_written_is_said(
    example: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("RESTORER_HOME", str(tmp_path / "file"))
    with pytest.raises(RestorerError, match="could not be used"):
        catalogue.download(example)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are set otherwise there")
def test_a_disk_that_fills_up_meanwhile_leaves_nothing(tmp_path: Path) -> None:
    import resource

    checkpoint(tmp_path / "mine.pth")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, limits[1]))
    try:
        with pytest.raises(RestorerError, match=r"mine could not be written.*make room"):
            catalogue.import_file(tmp_path / "mine.pth")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert left_over() == set()
    assert catalogue.models() == installed.published()


def test_a_record_of_a_later_version_is_not_believed(example: Model) -> None:
    catalogue.download(example)
    record = paths.models_dir() / "example.json"
    record.write_text(json.dumps({**json.loads(record.read_text()), "version": 99}))
    with pytest.raises(RestorerError, match="not on record"):
        catalogue.verify("example")
    record.write_text("{")
    with pytest.raises(RestorerError, match="not on record"):
        catalogue.verify("example")
    catalogue.download(example)
    catalogue.verify("example")


def test_weights_laid_there_by_hand_are_listed(tmp_path: Path) -> None:
    paths.models_dir().mkdir(parents=True)
    save_file({"a": torch.ones(1)}, paths.models_dir() / "mine.safetensors", {"title": "By hand"})
    (paths.models_dir() / "Not Tidy.safetensors").write_bytes(b"")
    assert [model.title for model in catalogue.models()][4:] == ["By hand"]
