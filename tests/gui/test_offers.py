"""Offers wait for their turn, and nothing waits for the answer."""

import pytest
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from restorer.gui.offers import Offer, Offers

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def answers() -> list[str]:
    return []


@pytest.fixture
def offers(desk: Desk) -> Offers:
    return desk.window.offers


def offer(name: str, answers: list[str]) -> Offer:
    return Offer(
        f"Shall {name} be done?",
        name,
        lambda: answers.append(f"yes {name}"),
        lambda: answers.append(f"no {name}"),
    )


def test_one_is_offered_after_the_other(offers: Offers, answers: list[str]) -> None:
    assert not offers.isVisible()
    offers.add(offer("a", answers))
    offers.add(offer("b", answers))
    assert offers.yes.text() == "a"
    QTest.mouseClick(offers.yes, LEFT)
    assert offers.yes.text() == "b"
    QTest.mouseClick(offers.no, LEFT)
    assert not offers.isVisible()
    assert answers == ["yes a", "no b"]


def test_what_is_withdrawn_is_neither_accepted_nor_refused(
    offers: Offers, answers: list[str]
) -> None:
    first, second = offer("a", answers), offer("b", answers)
    offers.add(first)
    offers.add(second)
    offers.withdraw(first)
    assert offers.current is second
    offers.withdraw(second)
    offers.withdraw(second)
    assert not offers.isVisible()
    assert answers == []


def test_what_is_accepted_may_offer_something_itself(offers: Offers, answers: list[str]) -> None:
    offers.add(Offer("More?", "more", lambda: offers.add(offer("b", answers))))
    QTest.mouseClick(offers.yes, LEFT)
    assert offers.isVisible()
    assert offers.yes.text() == "b"
