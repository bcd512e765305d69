"""What a batch finds, and where its results go."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from restorer.batch.filters import Filters
from restorer.batch.job import Shard
from restorer.batch.naming import identity
from restorer.batch.patterns import matches
from restorer.batch.plan import plan
from restorer.engine.colorizer import Cancelled
from restorer.errors import RestorerError
from restorer.imaging.writing import Output

from .conftest import MakePhotos, job_of, make_photo

LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


def targets(archive: Path, folder: Path | None, **more: object) -> dict[str, str]:
    """Each photo's name in the archive, and its result's from the results' folder on."""
    base = (folder or archive).resolve()
    return {
        item.relative: item.target.relative_to(base).as_posix()
        for item in plan(job_of(archive, folder, **more)).items
    }


def test_the_tree_is_mirrored(archive: Path, photos: MakePhotos, tmp_path: Path) -> None:
    photos("b.png", "a.jpg", "1931/Winter & Eis/c.tif", "1931/c.heic".replace("heic", "bmp"))
    assert targets(archive, tmp_path / "out") == {
        "a.jpg": "a-colour.jpg",
        "b.png": "b-colour.png",
        "1931/c.bmp": "1931/c-colour.png",
        "1931/Winter & Eis/c.tif": "1931/Winter & Eis/c-colour.tif",
    }
    assert not (tmp_path / "out").exists(), "nothing is written"
    assert list(targets(archive, tmp_path / "out", recursive=False)) == ["a.jpg", "b.png"]


def test_several_folders_do_not_mix(tmp_path: Path) -> None:
    make_photo(tmp_path / "a" / "box" / "x.jpg")
    make_photo(tmp_path / "b" / "BOX" / "x.jpg", 2)
    single = make_photo(tmp_path / "single.jpg", 3)
    job = job_of((tmp_path / "a" / "box", tmp_path / "b" / "BOX", single), tmp_path / "out")
    assert [item.relative for item in plan(job).items] == ["box/x.jpg", "BOX-2/x.jpg", "single.jpg"]


def test_two_photos_never_go_onto_one_name(
    archive: Path, photos: MakePhotos, tmp_path: Path
) -> None:
    photos("x.jpg", "x.png", "X.webp", "x-colour-2.jpg", "caf\u00e9.jpg", "cafe\u0301.jpg")
    found = plan(job_of(archive, tmp_path / "out", output=Output("png"))).items
    assert len(found) == 6
    assert len({identity(str(item.target)) for item in found}) == 6


def test_a_result_is_never_an_original(archive: Path, photos: MakePhotos) -> None:
    photos("x.jpg", "x-2.jpg", "y/X.JPG")
    found = plan(job_of(archive, None, template="{name}")).items
    assert found == (), "beside the originals, every name is one of a result"
    named = plan(job_of(archive, None, template="{name}-2")).items
    assert {item.target.name for item in named}.isdisjoint(
        {"x.jpg", "x-2.jpg", "X.JPG"} - {"x-2.jpg"}
    )


def test_results_of_an_earlier_batch_are_no_photos(archive: Path, photos: MakePhotos) -> None:
    photos("x.jpg", "x-colour.jpg", "y.jpg")
    made = plan(job_of(archive, None))
    assert [item.target.name for item in made.items] == ["x-colour.jpg", "y-colour.jpg"]
    assert "x-colour.jpg has the name of a result" in made.passed_over[0].why


def test_names_of_files_that_are_there(archive: Path, photos: MakePhotos, tmp_path: Path) -> None:
    photos("x.jpg")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "x-colour.jpg").write_text("precious")
    assert targets(archive, tmp_path / "out") == {"x.jpg": "x-colour.jpg"}
    assert targets(archive, tmp_path / "out", existing="number") == {"x.jpg": "x-colour-2.jpg"}


def test_what_the_journal_knows(archive: Path, photos: MakePhotos, tmp_path: Path) -> None:
    old, new = photos("x.png", "x.jpg")
    taken = {identity(str((tmp_path / "out" / "x-colour.png").resolve()))}
    made = plan(job_of(archive, tmp_path / "out", output=Output("png")), {str(old)}, taken)
    assert [(item.source, item.target.name) for item in made.items] == [(new, "x-colour-2.png")]
    assert made.known == 1


def test_what_is_no_photo(archive: Path, photos: MakePhotos, tmp_path: Path) -> None:
    photos("a.jpg", "._a.jpg", ".thumbnails/a.jpg", "b.png")
    (archive / "notes.txt").touch()
    made = plan(job_of(archive, tmp_path / "out"))
    assert (len(made.items), made.no_photos) == (2, 2)
    named = plan(job_of(archive / "notes.txt", tmp_path / "out"))
    assert len(named.items) == 1, "what a person names is taken"


def test_filters(archive: Path, photos: MakePhotos, tmp_path: Path) -> None:
    old, *_ = photos("1931/a.jpg", "1931/raw/b.jpg", "1932/c.JPG", "1932/d.png")
    os.utime(old, (0, 1000))

    def found(filters: Filters) -> list[str]:
        made = plan(job_of(archive, tmp_path / "out", filters=filters))
        assert len(made.items) + made.filtered <= 4
        return [item.source.name for item in made.items]

    assert found(Filters(include=("*.jpg",))) == ["a.jpg", "b.jpg", "c.JPG"]
    assert found(Filters(include=("1932/*",))) == ["c.JPG", "d.png"]
    assert found(Filters(exclude=("raw", "*.png"))) == ["a.jpg", "c.JPG"]
    assert found(Filters(before=2000)) == ["a.jpg"]
    assert found(Filters(after=2000)) == ["b.jpg", "c.JPG", "d.png"]
    size = old.stat().st_size
    assert "a.jpg" not in found(Filters(smallest=size + 1))
    assert "a.jpg" not in found(Filters(largest=size - 1))
    assert "a.jpg" in found(Filters(smallest=size, largest=size))


@pytest.mark.parametrize(
    ("pattern", "fitting", "others"),
    [
        ("*.jpg", ["a.jpg", "x/y/A.JPG"], ["a.jpg.png", "a.jpe"]),
        ("x/*.jpg", ["x/a.jpg"], ["x/y/a.jpg", "a.jpg"]),
        ("x/**", ["x/a.jpg", "x/y/a.jpg"], ["y/x/a.jpg"]),
        ("**/raw/*", ["raw/a", "x/y/raw/a"], ["draw/a", "raw/x/a"]),
        ("[!a-c]?.jpg", ["d1.jpg"], ["a1.jpg", "d.jpg"]),
        ("a[[]1].jpg", ["a[1].jpg"], ["a1.jpg"]),
        ("a+(b).jpg", ["a+(b).jpg"], ["aab.jpg"]),
        ("[]x]", ["]", "x"], ["a"]),
        ("[^a]", ["^", "a"], ["b"]),
        ("[a", ["[a"], ["a"]),
    ],
)
def test_patterns(pattern: str, fitting: list[str], others: list[str]) -> None:
    assert all(matches(name, [pattern]) for name in fitting)
    assert not any(matches(name, [pattern]) for name in others)


@LINKS
def test_links(archive: Path, photos: MakePhotos, tmp_path: Path) -> None:
    photos("real/a.jpg", "real/b.jpg")
    make_photo(tmp_path / "elsewhere" / "c.jpg", 5)
    (archive / "real" / "loop").symlink_to(archive)
    (archive / "a-first").symlink_to(archive / "real")
    (archive / "linked").symlink_to(tmp_path / "elsewhere")
    (archive / "best.jpg").symlink_to(archive / "real" / "b.jpg")
    (archive / "gone.jpg").symlink_to(archive / "nothing.jpg")
    made = plan(job_of(archive, tmp_path / "out"))
    assert [item.relative for item in made.items] == ["real/a.jpg", "real/b.jpg", "linked/c.jpg"]
    said = {passed.path.name: passed.why for passed in made.passed_over}
    assert "is searched already" in said["loop"]
    assert "is searched already" in said["a-first"]
    assert "in the batch already" in said["best.jpg"]
    assert "leads nowhere" in said["gone.jpg"]


def test_our_own_output_is_not_searched(archive: Path, photos: MakePhotos) -> None:
    photos("a.jpg", "coloured/a-colour.jpg")
    made = plan(job_of(archive, archive / "coloured"))
    assert [item.relative for item in made.items] == ["a.jpg"]
    assert "where the results go" in made.passed_over[0].why
    with pytest.raises(RestorerError, match="cannot go into"):
        plan(job_of(archive, archive))


@pytest.mark.skipif(sys.platform == "win32", reason="other names there")
def test_odd_names_and_deep_folders(archive: Path, tmp_path: Path) -> None:
    deep = "/".join(["deep"] * 60)
    names = ["new\nline.jpg", "b\udcffd.png", " .jpg", "-o.jpg", "日本 – ü.webp", f"{deep}/x.jpg"]
    for seed, name in enumerate(names):
        make_photo(archive / name, seed)
    found = plan(job_of(archive, tmp_path / "out")).items
    assert sorted(item.relative for item in found) == sorted(names)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_unreadable_places_are_listed(archive: Path, photos: MakePhotos, tmp_path: Path) -> None:
    photos("a.jpg", "closed/b.jpg")
    (archive / "closed").chmod(0)
    made = plan(job_of(archive, tmp_path / "out"))
    (archive / "closed").chmod(0o755)
    assert len(made.items) == 1
    assert "closed cannot be searched (Permission denied)" in made.passed_over[0].why


def test_a_folder_that_cannot_be_searched_is_listed(
    archive: Path, photos: MakePhotos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos("a.jpg", "closed/b.jpg")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    made = plan(job_of(archive, tmp_path / "out"))
    assert len(made.items) == 1
    assert "closed cannot be searched (Permission denied)" in made.passed_over[0].why


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RestorerError, match="nowhere does not exist"):
        plan(job_of(tmp_path / "nowhere", tmp_path / "out"))


@pytest.mark.parametrize("count", [1, 2, 5])
def test_shards_neither_overlap_nor_miss(
    archive: Path, photos: MakePhotos, tmp_path: Path, count: int
) -> None:
    photos(*(f"{n % 3}/{n}.{kind}" for n in range(20) for kind in ("jpg", "png")))
    job = job_of(archive, tmp_path / "out", output=Output("webp"))
    whole = {item.relative: item.target for item in plan(job).items}
    parts = [plan(replace(job, shard=Shard(n, count))) for n in range(1, count + 1)]
    together = [(item.relative, item.target) for part in parts for item in part.items]
    assert sorted(together) == sorted(whole.items()), "the same photos under the same names"
    assert all(len(part.items) + part.elsewhere == 40 for part in parts)
    assert all(part.items for part in parts)


@pytest.mark.parametrize(("index", "count"), [(0, 3), (4, 3), (1, 0), (-1, 2)])
def test_shards_that_are_none(index: int, count: int) -> None:
    with pytest.raises(RestorerError, match="There is no part"):
        Shard(index, count)


def test_a_search_that_nobody_wants_any_more_ends(
    photos: MakePhotos, archive: Path, tmp_path: Path
) -> None:
    photos(*(f"{n}/{n}.jpg" for n in range(9)))
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) == 5

    with pytest.raises(Cancelled):
        plan(job_of(archive, tmp_path / "out"), cancelled=cancelled)
    assert len(asked) == 5
