"""Projects kept beside their films: what is saved comes back, what is broken is named."""

import json
from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.video.project import LOOK_KINDS, Project, load, place_of, save
from restorer.video.shots import Shot


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "Holiday 1957.mp4"
    path.write_bytes(b"begin" + bytes(3_000_000) + b"end")
    return path


@pytest.fixture
def project(clip: Path) -> Project:
    return replace(
        Project.of(clip),
        look=Look("artistic", 21, "faithful", 1.2, 0.9, -0.2, "stable", 0.3),
        shots=(Shot(0, 99), Shot(100, 180, Look(render_factor="auto")), Shot(181, 200, grey=True)),
        start=Fraction(1001, 30000),
        end=Fraction(20),
        steadiness=70,
    )


def changed(path: Path, **values: Any) -> None:
    """Change values of a saved project."""
    path.write_text(json.dumps({**json.loads(path.read_bytes()), **values}))


def test_what_is_saved_comes_back(project: Project, clip: Path) -> None:
    path = save(project)
    assert path == clip.with_name("Holiday 1957.mp4.restorer")
    assert load(path) == project
    assert sorted(clip.parent.iterdir()) == sorted([clip, path])


def test_a_new_project_comes_back_too(clip: Path) -> None:
    assert load(save(Project.of(clip))) == Project.of(clip)


def test_films_of_one_name_have_their_own_projects(clip: Path) -> None:
    assert place_of(clip) != place_of(clip.with_suffix(".mov"))


def test_film_and_project_may_move_together(project: Project, clip: Path, tmp_path: Path) -> None:
    path = save(project)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    moved, film = path.rename(folder / path.name), clip.rename(folder / clip.name)
    found = load(moved)
    assert found == replace(project, clip=film)
    assert found.change is None


def test_a_project_kept_elsewhere_finds_its_film(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "projects"
    folder.mkdir()
    assert load(save(project, folder / "mine.restorer")) == project


def test_names_that_are_no_text(tmp_path: Path) -> None:
    try:
        film = tmp_path / "caf\udce9.avi"  # Latin-1 bytes in a UTF-8 world
        film.write_bytes(b"film")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    project = Project.of(film)
    assert load(save(project)) == project


@pytest.mark.parametrize("where", [0, -1], ids=["at the beginning", "at the end"])
def test_a_film_that_changed_is_noticed(project: Project, clip: Path, where: int) -> None:
    assert project.change is None
    data = bytearray(clip.read_bytes())
    data[where] ^= 1
    clip.write_bytes(data)
    assert "has changed" in str(project.change)
    assert str(clip) in str(project.change)


def test_a_film_that_grew_is_noticed(project: Project, clip: Path) -> None:
    data = clip.read_bytes()
    clip.write_bytes(data[:1_500_000] + bytes(10) + data[1_500_000:])
    assert "has changed" in str(project.change)


def test_a_film_that_is_gone_is_noticed(project: Project, clip: Path) -> None:
    clip.unlink()
    assert "is not there" in str(project.change)


def test_no_project_of_no_film(tmp_path: Path) -> None:
    with pytest.raises(RestorerError, match=r"nothing\.mp4 cannot be read"):
        Project.of(tmp_path / "nothing.mp4")


def test_a_newer_programs_project_is_refused_and_kept(project: Project) -> None:
    path = save(project)
    changed(path, version=2, shots="something new")
    before = path.read_bytes()
    with pytest.raises(RestorerError, match="newer version"):
        load(path)
    with pytest.raises(RestorerError, match="newer version"):
        save(project)
    assert path.read_bytes() == before


def test_looks_are_kept_whole() -> None:
    """Whoever gives a look another part has to say here what it is in JSON."""
    assert list(LOOK_KINDS) == [field.name for field in fields(Look)]


def test_a_look_that_older_programs_wrote_is_read(project: Project) -> None:
    path = save(project)
    changed(path, look={"model": "stable", "vividness": 2})
    assert load(path).look == Look("stable", vividness=2)


def test_a_look_with_parts_that_only_a_newer_program_knows_is_refused(project: Project) -> None:
    path = save(project)
    look = {**json.loads(path.read_bytes())["look"], "grain": 0.5}
    changed(path, look=look)
    with pytest.raises(RestorerError, match="newer version"):
        load(path)
    changed(path, look={}, shots=[{"first": 0, "last": 9, "look": look, "grey": False}])
    with pytest.raises(RestorerError, match="newer version"):
        load(path)
    assert path.exists()


def test_no_project_there(tmp_path: Path) -> None:
    with pytest.raises(RestorerError, match="cannot be read"):
        load(tmp_path / "none.restorer")


BROKEN: list[dict[str, Any]] = [
    {"version": None},
    {"version": 0},
    {"version": True},
    {"clip": 5},
    {"size": "large"},
    {"look": None},
    {"look": {"model": 7}},
    {"look": {"vividness": True}},
    {"look": {"render_factor": 99}},
    {"steadiness": 101},
    {"steadiness": float("nan")},
    {"start": "1/0"},
    {"start": 1.5},
    {"end": "1e999999999"},
    {"shots": {}},
    {"shots": [{"first": 5, "last": 2, "look": None, "grey": False}]},
    {"shots": [{"first": 0, "last": 2, "look": None, "grey": 0}]},
    {"shots": [{"first": f, "last": f + 3, "look": None, "grey": True} for f in (0, 3)]},
]


@pytest.mark.parametrize("values", BROKEN, ids=str)
def test_a_broken_project_is_set_aside_and_named(project: Project, values: dict[str, Any]) -> None:
    path = save(project)
    changed(path, **values)
    before = path.read_bytes()
    aside = path.with_name("Holiday 1957.mp4.broken.restorer")
    with pytest.raises(RestorerError) as caught:
        load(path)
    assert str(aside) in str(caught.value)
    assert aside.read_bytes() == before
    assert not path.exists()
    assert load(save(project)) == project


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{", b"[" * 100_000])
def test_what_is_no_json_object_is_set_aside(clip: Path, content: bytes) -> None:
    for name in ("Holiday 1957.mp4.broken.restorer", "Holiday 1957.mp4.broken-2.restorer"):
        place_of(clip).write_bytes(content)
        with pytest.raises(RestorerError, match="damaged"):
            load(place_of(clip))
        assert clip.with_name(name).read_bytes() == content


@given(st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_happened_to_it_a_project_or_one_sentence_comes_out(
    project: Project, data: st.DataObject
) -> None:
    place_of(project.clip).unlink(missing_ok=True)  # what the last example left
    path = save(project)
    content = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at : at + data.draw(st.integers(0, 12))] = data.draw(st.binary(max_size=8))
    path.write_bytes(content)
    said = ""
    try:
        load(path)
    except RestorerError as error:
        said = str(error)
    assert not said or str(path) in said


def test_a_folder_that_may_not_be_written_is_said(project: Project, tmp_path: Path) -> None:
    with pytest.raises(RestorerError, match="does not exist"):
        save(project, tmp_path / "missing" / "x.restorer")


@pytest.mark.parametrize("steadiness", [-1, 100.5, float("nan")])
def test_the_steadiness_has_a_range(project: Project, steadiness: float) -> None:
    with pytest.raises(RestorerError, match="choose 0 to 100"):
        replace(project, steadiness=steadiness)
