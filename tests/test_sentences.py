"""What is said to a person: English as text, and still to be translated."""

import copy
import pickle
import re
from pathlib import Path

import pytest

from restorer.errors import RestorerError
from restorer.sentences import Sentence, joined


class OwnError(RestorerError):
    """One of a room's own."""


def louder(template: str) -> str:
    """A translation that can be seen; the names in braces stay as they are."""
    return re.sub(
        r"\{\w+\}|\w+", lambda word: word[0] if "{" in word[0] else word[0].upper(), template
    )


def test_an_error_reads_as_its_sentence() -> None:
    error = RestorerError("{file} cannot be read ({reason}).", file=Path("a.jpg"), reason="why")
    assert str(error) == "a.jpg cannot be read (why)."
    assert error.sentence.template == "{file} cannot be read ({reason})."
    assert error.sentence.fields == {"file": "a.jpg", "reason": "why"}


@pytest.mark.parametrize("name", ["{file}.jpg", "{0}", "{", "}}{{", "{reason}"])
def test_braces_in_what_is_put_in_are_braces(name: str) -> None:
    sentence = Sentence("{file} is empty.", file=name)
    assert sentence == f"{name} is empty."
    assert sentence.through(louder) == f"{name} IS EMPTY."


def test_without_fields_braces_are_braces() -> None:
    assert str(RestorerError("Add {name} or {.")) == "Add {name} or {."
    assert Sentence("Add {name}.").through(louder) == "ADD {name}."


def test_a_sentence_in_a_sentence_is_translated_too() -> None:
    inner = Sentence("{reason} is gone", reason="the disk")
    outer = Sentence("{file} is lost: {reason}.", file="a.jpg", reason=inner)
    assert outer == "a.jpg is lost: the disk is gone."
    assert outer.through(louder) == "a.jpg IS LOST: the disk IS GONE."


def test_several_are_one_and_translated_one_by_one() -> None:
    several = joined([Sentence("{file} is empty.", file="{a}"), "as it stands", Sentence("Why?")])
    assert several == "{a} is empty. as it stands Why?"
    assert several.through(louder) == "{a} IS EMPTY. as it stands WHY?"
    assert joined([]) == ""


@pytest.mark.parametrize("travel", [copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))])
def test_an_error_travels_whole(travel: type) -> None:
    error = travel(OwnError("{file} is empty.", file="{a}.jpg"))
    assert isinstance(error, OwnError)
    assert str(error) == "{a}.jpg is empty."
    assert error.sentence.through(louder) == "{a}.jpg IS EMPTY."
