"""An index holds what is worth training on, and making it goes on where it stopped."""

import shutil
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from restorer.errors import RestorerError
from training import pictures, prepare
from training.duplicates import duplicates
from training.prepare import Limits

LIMITS = Limits(smallest=64)


def _sepia(rgb: np.ndarray) -> np.ndarray:
    grey = np.asarray(Image.fromarray(rgb).convert("L"), np.float32)[..., None]
    return np.clip(grey * np.float32([1.0, 0.8, 0.55]), 0, 255).astype(np.uint8)


def _garden(seed: int) -> np.ndarray:
    """Soft patches of many colours."""
    patches = np.random.default_rng(seed).integers(0, 255, (6, 7, 3)).astype(np.uint8)
    return np.asarray(Image.fromarray(patches).resize((96, 80), Image.Resampling.BICUBIC))


@pytest.fixture
def mixed(tmp_path) -> Path:
    """Six good pictures, and one of each kind that is dropped."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for seed in range(6):
        Image.fromarray(_garden(seed)).save(folder / f"garden-{seed}.png")
    rgb = _garden(0)
    Image.fromarray(rgb).resize((80, 66)).save(folder / "copy.jpg", quality=85)
    Image.fromarray(rgb[:40, :40]).save(folder / "tiny.png")
    Image.fromarray(rgb).convert("L").save(folder / "grey.png")
    Image.fromarray(_sepia(rgb)).save(folder / "sepia.png")
    data = (folder / "copy.jpg").read_bytes()
    (folder / "cut.jpg").write_bytes(data[: len(data) // 2])
    return folder


def _dropped(index: Path) -> dict[str, str | None]:
    return {entry["name"]: entry["dropped"] for entry in pictures.read_index(index)}


def test_each_kind_is_dropped_for_its_own_reason(mixed):
    index = mixed / "index.jsonl"
    counts = prepare.prepare([mixed], index, LIMITS)
    dropped = _dropped(index)
    assert {name: why for name, why in dropped.items() if why} == {
        "copy.jpg": "duplicate",
        "tiny.png": "tiny",
        "grey.png": "near-grey",
        "sepia.png": "single-tint",
        "cut.jpg": "unreadable",
    }
    assert counts["kept"] == 6
    assert prepare.told(counts) == (
        "11 pictures: 6 kept; dropped: 1 unreadable, 1 tiny, 1 near-grey, 1 single-tint, "
        "1 duplicate"
    )


def test_the_index_is_a_source_of_pictures(mixed, tmp_path):
    shard = tmp_path / "train-000.tar"
    with tarfile.open(shard, "w") as tar:
        for seed in (4, 7, 8):
            Image.fromarray(_garden(seed)).save(tmp_path / f"{seed}.png")
            tar.add(tmp_path / f"{seed}.png", arcname=f"{seed}.png")
    index = tmp_path / "index.jsonl"
    prepare.prepare([mixed, shard], index, LIMITS)
    found = pictures.find([index])
    # Number 4 lies in the folder already.
    assert [picture.name for picture in found if picture.file == shard] == ["7.png", "8.png"]
    assert {picture.file for picture in found} == {*mixed.glob("garden*"), shard}
    assert np.array_equal(found[-1].decode(), _garden(8))


def test_a_stopped_look_goes_on(mixed, monkeypatch):
    index, looked = mixed / "index.jsonl", []
    real = prepare.look

    def look(picture):
        looked.append(picture.name)
        if len(looked) == 7:
            raise KeyboardInterrupt
        return real(picture)

    monkeypatch.setattr(prepare, "look", look)
    monkeypatch.setattr(prepare, "_CHUNK", 2)
    with pytest.raises(KeyboardInterrupt):
        prepare.prepare([mixed], index, LIMITS, workers=1)
    assert not index.exists()
    journal = mixed / "index.jsonl.part"
    journal.write_text(journal.read_text() + '{"file": "cut o')
    first = len(journal.read_text().splitlines()) - 1
    looked.clear()
    looked.extend([""] * 10)
    prepare.prepare([mixed], index, LIMITS, workers=1)
    assert first >= 4
    assert len(looked) - 10 == 11 - first
    assert not journal.exists()
    assert _dropped(index)["copy.jpg"] == "duplicate"


def test_another_limit_needs_no_second_look(mixed, monkeypatch):
    index = mixed / "index.jsonl"
    prepare.prepare([mixed], index, LIMITS)
    monkeypatch.setattr(prepare, "look", None)
    assert prepare.prepare([mixed], index, Limits(smallest=10))["tiny"] == 0


def test_a_changed_picture_is_looked_at_again(mixed):
    index = mixed / "index.jsonl"
    prepare.prepare([mixed], index, LIMITS)
    shutil.copy(mixed / "garden-3.png", mixed / "cut.jpg")
    assert prepare.prepare([mixed], index, LIMITS)["unreadable"] == 0


def test_annotations_of_a_coco_stuff_tree_are_no_photographs(picture_folder, tmp_path):
    for part in ("images/train2017", "annotations/train2017"):
        shutil.copytree(picture_folder, tmp_path / part)
    assert len(pictures.find([tmp_path])) == 12
    assert all("images" in p.file.parts for p in pictures.find([tmp_path]))


def test_pictures_are_read_as_the_application_reads_them(picture_folder, tmp_path):
    from restorer.imaging.reading import read

    rgb = np.asarray(Image.open(sorted(picture_folder.iterdir())[0]))
    exif = Image.Exif()
    exif[0x0112] = 6
    file = tmp_path / "turned.jpg"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    Image.fromarray(rgb).save(file, exif=exif, quality=95)
    seen = pictures.find([file])[0].decode()
    assert seen.shape == (96, 80, 3)
    assert np.abs(seen.astype(int) - read(file).pixels).max() <= 1
    Image.fromarray(rgb).save(file, quality=95, icc_profile=profile)
    assert pictures.find([file])[0].decode().shape == rgb.shape


def test_none_of_use_is_one_sentence(tmp_path):
    Image.new("RGB", (200, 200), "grey").save(tmp_path / "a.png")
    with pytest.raises(RestorerError, match="1 near-grey"):
        prepare.prepare([tmp_path], tmp_path / "index.jsonl")


@pytest.mark.parametrize("text", ["", "{}", '{"index": 99}', "no json", '{"index": 1}\n{"a": 1}'])
def test_what_is_no_index_is_named(tmp_path, text):
    (tmp_path / "index.jsonl").write_text(text)
    with pytest.raises(RestorerError, match=r"index\.jsonl"):
        pictures.find([tmp_path / "index.jsonl"])


def test_near_hashes_are_found_wherever_the_bits_differ():
    generator = np.random.default_rng(1)
    hashes = generator.integers(0, 2**63, 300, np.uint64)
    copies = hashes.copy()
    for i in range(len(copies)):
        for bit in generator.choice(64, i % 5, replace=False):
            copies[i] ^= np.uint64(1) << np.uint64(bit)
    assert duplicates(np.concatenate([hashes, copies])) == list(range(300, 600))
    assert duplicates(hashes) == []
