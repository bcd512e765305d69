"""Sizes and dates as people write them."""

from datetime import datetime

import pytest

from restorer.batch.filters import moment_of, size_of


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("500", 500),
        ("200k", 200_000),
        (" 1.5 MB ", 1_500_000),
        ("1,5 Mo", 1_500_000),
        ("2G", 2 * 10**9),
        ("0", 0),
    ],
)
def test_sizes_have_units_in_powers_of_a_thousand(text: str, size: int) -> None:
    assert size_of(text) == size


@pytest.mark.parametrize("text", ["", "big", "-3", "1.2.3", "5 parsecs", "9" * 320])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text or None):
        size_of(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1999", datetime(1999, 1, 1)),
        ("1999-12", datetime(1999, 12, 1)),
        ("1999-12-31", datetime(1999, 12, 31)),
        ("1999-12-31T23:59:30", datetime(1999, 12, 31, 23, 59, 30)),
        (" 2024-02-29 07:30 ", datetime(2024, 2, 29, 7, 30)),
    ],
)
def test_a_date_is_where_it_begins_here(text: str, moment: datetime) -> None:
    assert moment_of(text) == moment.timestamp()


@pytest.mark.parametrize("text", ["", "yesterday", "2023-02-29", "31.12.1999", "1999-13"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text or None):
        moment_of(text)
