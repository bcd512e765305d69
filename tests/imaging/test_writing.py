"""Files appear whole or not at all, and never over an original."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from restorer.errors import RestorerError
from restorer.imaging import Output, Photo, atomic_write, encode, read, write
from restorer.imaging import encoding as encoding_module
from restorer.imaging import writing as writing_module

Gradient = Callable[..., NDArray[np.uint8 | np.uint16]]


@pytest.fixture
def photo(tmp_path: Path, gradient: Gradient) -> Photo:
    path = tmp_path / "Photo.png"
    Image.fromarray(gradient()).save(path)
    return read(path)


def refused(target: Path, photo: Photo, **options: object) -> str:
    before = {path: path.read_bytes() for path in target.parent.glob("*") if path.is_file()}
    with pytest.raises(RestorerError) as caught:
        write(target, photo.pixels, photo, **options)  # type: ignore[arg-type]
    after = {path: path.read_bytes() for path in target.parent.glob("*") if path.is_file()}
    assert after == before, "nothing is left behind and nothing is changed"
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", "PNG"),
        ("a.JPG", "JPEG"),
        ("a.jpeg", "JPEG"),
        ("a.tif", "TIFF"),
        ("a.tiff", "TIFF"),
        ("a.webp", "WEBP"),
        ("a.avif", "AVIF"),
    ],
)
def test_the_suffix_tells_the_format(name: str, kind: str, photo: Photo, tmp_path: Path) -> None:
    assert write(tmp_path / name, photo.pixels, photo) == tmp_path / name
    with Image.open(tmp_path / name) as image:
        assert image.format == kind
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["Photo.png", name])


def test_wrong_suffixes(photo: Photo, tmp_path: Path) -> None:
    assert ".png" in refused(tmp_path / "a.bmp", photo)
    assert ".png" in refused(tmp_path / "a", photo)
    assert "TIFF" in refused(tmp_path / "a.png", photo, output=Output("tiff"))


def test_existing_files(photo: Photo, tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(b"mine")
    assert "exists" in refused(target, photo)
    write(target, photo.pixels, photo, overwrite=True)
    assert read(target).width == photo.width


def test_the_original_is_never_overwritten(photo: Photo, tmp_path: Path) -> None:
    path = tmp_path / "Photo.png"
    (tmp_path / "link.png").symlink_to(path)
    (tmp_path / "hard.png").hardlink_to(path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "alias").symlink_to(tmp_path, target_is_directory=True)
    for name in (
        "Photo.png",
        "photo.PNG",
        "PHOTO.png",
        "link.png",
        "hard.png",
        "sub/../Photo.png",
        "alias/Photo.png",
        "alias/pHoTo.png",
        "./Photo.png",
    ):
        for overwrite in (False, True):
            assert "original" in refused(tmp_path / name, photo, overwrite=overwrite), name


def test_other_originals_are_protected_too(photo: Photo, tmp_path: Path) -> None:
    other = tmp_path / "Ärger.png"
    other.write_bytes(path_bytes := (tmp_path / "Photo.png").read_bytes())
    decomposed = tmp_path / "A\u0308rger.png"
    for target in (other, decomposed):
        assert "original" in refused(target, photo, overwrite=True, originals=[other])
    assert other.read_bytes() == path_bytes


def test_relative_spellings(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RestorerError, match="original"):
        write("Photo.png", photo.pixels, photo, overwrite=True)
    here = read("Photo.png")
    with pytest.raises(RestorerError, match="original"):
        write(tmp_path / "Photo.png", here.pixels, here, overwrite=True)


def test_a_link_made_meanwhile(
    photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.png"

    def slow(*arguments: object) -> bytes:
        target.hardlink_to(tmp_path / "Photo.png")
        return b"new"

    monkeypatch.setattr(writing_module, "encode", slow)
    with pytest.raises(RestorerError, match="original"):
        write(target, photo.pixels, photo, overwrite=True)
    assert read(target).width == photo.width


def test_a_file_made_meanwhile(
    photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.png"

    def slow(*arguments: object) -> bytes:
        target.write_bytes(b"somebody else's")
        return b"new"

    monkeypatch.setattr(writing_module, "encode", slow)
    with pytest.raises(RestorerError, match="exists"):
        write(target, photo.pixels, photo)
    assert target.read_bytes() == b"somebody else's"
    assert len(list(tmp_path.iterdir())) == 2


def test_folders(photo: Photo, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    assert "folder" in refused(tmp_path / "folder.png", photo, overwrite=True)
    assert "does not exist" in refused(tmp_path / "missing" / "a.png", photo)


def test_pictures_too_large_for_the_format(photo: Photo, tmp_path: Path) -> None:
    for kind, side in (("webp", 16384), ("jpeg", 65501), ("avif", 32769)):
        wide = np.zeros((1, side, 3), np.uint8)
        text = refused(tmp_path / f"a.{kind}", Photo(wide, name="panorama.tif"))
        assert "panorama.tif" in text
        assert "TIFF" in text


def test_too_large_for_tiff(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restorer.imaging.tiff_writing._LARGEST", 100)
    assert "4 GiB" in refused(tmp_path / "a.tif", photo)


class Full:
    """A file on a disk that is full after ten bytes."""

    def __init__(self, file: object) -> None:
        self.file = file

    def __enter__(self) -> "Full":
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()  # type: ignore[attr-defined]

    def write(self, data: bytes) -> int:
        self.file.write(data[:10])  # type: ignore[attr-defined]
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def small(self: Path, mode: str = "r", *rest: object) -> object:
        file = real(self, mode, *rest)  # type: ignore[call-overload]
        return Full(file) if "x" in mode else file

    monkeypatch.setattr(Path, "open", small)
    text = ""
    with pytest.raises(RestorerError) as caught:
        write(tmp_path / "a.png", photo.pixels, photo)
    text = str(caught.value)
    assert "no room" in text
    assert "a.png" in text
    assert [p.name for p in tmp_path.iterdir()] == ["Photo.png"]


def test_a_disk_that_fills_at_the_flush(
    photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert "no room" in refused(tmp_path / "a.png", photo)


def test_a_folder_that_may_not_be_written(
    photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: mode == os.F_OK)
    monkeypatch.setattr(writing_module, "encode", lambda *_: pytest.fail("encoded in vain"))
    assert "may not write" in refused(tmp_path / "a.png", photo)


@pytest.mark.parametrize("failure", [PermissionError(13, "no"), OSError(30, "Read-only")])
def test_no_permission(
    failure: OSError, photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, *_: object) -> None:
        raise failure

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(RestorerError, match="may not write"):
        write(tmp_path / "a.png", photo.pixels, photo)


def test_an_interrupt_leaves_nothing(
    photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.png", photo.pixels, photo)
    assert [p.name for p in tmp_path.iterdir()] == ["Photo.png"]


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "avif"])
def test_an_encoder_that_fails(
    kind: str, photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise OSError("encoder error -2")

    monkeypatch.setattr(encoding_module, kind, fail)
    assert "Photo.png" in refused(tmp_path / f"a.{kind}", photo)


def test_too_little_memory(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(encoding_module, "png", fail)
    assert "memory" in refused(tmp_path / "a.png", photo)


def test_an_interrupted_rewrite_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    with pytest.raises(TypeError), atomic_write(target) as file:
        file.write("half of the ne")  # type: ignore[arg-type]
    assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1
    with atomic_write(target) as file:
        file.write(b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_the_usual_permissions(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "a") as file:
        file.write(b"x")
    (tmp_path / "b").write_bytes(b"x")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_disks_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", fail)
    target = tmp_path / "a"
    with atomic_write(target, overwrite=False) as file:
        file.write(b"x")
    assert target.read_bytes() == b"x"
    with (
        pytest.raises(RestorerError, match="exists"),
        atomic_write(target, overwrite=False) as file,
    ):
        file.write(b"y")
    assert target.read_bytes() == b"x"
    assert len(list(tmp_path.iterdir())) == 1


def test_impossible_choices_are_bugs() -> None:
    for wrong in (
        {"format": "bmp"}, {"quality": 0}, {"quality": 101}, {"bits": 12}, {"profile": "adobe"},
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r"."):
            Output(**wrong)  # type: ignore[arg-type]


def test_encode_is_for_the_clipboard(photo: Photo) -> None:
    assert encode(photo.pixels, photo).startswith(b"\x89PNG")
