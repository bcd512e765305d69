"""Names of results."""

import os
from pathlib import Path

import pytest

from restorer.batch.naming import Naming, check_template, free, identity
from restorer.errors import RestorerError


def name(template: str, source: str = "/box/1931/Oma.TIF", format_: str | None = None) -> str:
    return Naming(template, format_, "natural", "21").name(Path(source), 7)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{name}-colour", "Oma-colour.TIF"),
        ("{folder}_{number:04}", "1931_0007.TIF"),
        ("{name}.{ext}.{model}.{factor}.{number}", "Oma.TIF.natural.21.7.TIF"),
    ],
)
def test_templates(template: str, expected: str) -> None:
    check_template(template)
    assert name(template) == expected


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("colour", "same name"),
        ("{folder}", "same name"),
        ("a/{name}", "slash"),
        ("{nam}", "cannot be understood"),
        ("{name", "cannot be understood"),
        ("{name:04}", "cannot be understood"),
        ("{name}{}", "cannot be understood"),
        ("", "same name"),
    ],
)
def test_templates_that_make_no_sense(template: str, sentence: str) -> None:
    with pytest.raises(RestorerError, match=sentence):
        check_template(template)


def test_the_suffix_tells_the_format() -> None:
    assert name("{name}", "/a/b.heic") == "b.png"
    assert name("{name}", "/a/b.JPG") == "b.JPG"
    assert name("{name}", "/a/b.JPG", "tiff") == "b.tif"


def test_long_names_are_cut_where_the_disk_ends() -> None:
    long = name("{name}-colour", f"/a/{'ü' * 125}.jpg")
    assert len(os.fsencode(long)) <= 255
    other = free(Path("/out") / long, lambda path: path.name == long)
    assert other.name != long
    assert len(os.fsencode(other.name)) <= 255


def test_the_next_free_name() -> None:
    taken = {"/out/a.png", "/out/a-2.png"}
    assert free(Path("/out/a.png"), lambda path: str(path) in taken) == Path("/out/a-3.png")


def test_spellings_of_one_name() -> None:
    assert identity("/out/Caf\u00e9.JPG") == identity("/OUT/cafe\u0301.jpg")
    assert identity("/out/a.jpg") != identity("/out/b.jpg")
