"""Downloading one file from servers that behave well, badly, or not at all."""

import os
import threading
from pathlib import Path

import pytest

from restorer.catalogue import Cancelled, Model
from restorer.catalogue.reply import allowed
from restorer.catalogue.transfer import fetch
from restorer.errors import RestorerError

from .conftest import Mirror, Site, published_as

CONTENT = os.urandom(300_000)
PAGE = b"<!DOCTYPE html><html><body>Too many downloads</body></html>"


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "example.pth.part"


def get(model: Model, part: Path) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    fetch(model, part, lambda done, total: told.append((done, total)), lambda: False)
    return told


def refusal(model: Model, part: Path) -> str:
    with pytest.raises(RestorerError) as caught:
        get(model, part)
    sentence = str(caught.value)
    assert "restorer models import" in sentence
    assert "\n" not in sentence
    return sentence


def test_a_file_arrives_whole_and_progress_is_told(site: Site, part: Path) -> None:
    mirror = Mirror(CONTENT, trickle=True)
    told = get(published_as(CONTENT, site.add("a", mirror)), part)
    assert part.read_bytes() == CONTENT
    assert told == sorted(told)
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert told[0][0] < len(CONTENT)
    assert "Range" not in mirror.asked[0]
    assert list(part.parent.iterdir()) == [part]


def test_a_missing_file_sends_us_to_the_next_mirror(site: Site, part: Path) -> None:
    first, second = site.add("a", Mirror(status=404)), site.add("b", Mirror(CONTENT))
    get(published_as(CONTENT, first, second), part)
    assert part.read_bytes() == CONTENT


def test_a_wrong_file_of_the_right_size_is_thrown_away(site: Site, part: Path) -> None:
    first = site.add("a", Mirror(bytes(len(CONTENT))))
    get(published_as(CONTENT, first, site.add("b", Mirror(CONTENT))), part)
    assert part.read_bytes() == CONTENT
    part.unlink()
    assert "SHA-256 is wrong" in refusal(published_as(CONTENT, first), part)
    assert not part.exists()


def test_a_file_of_another_size_is_not_even_fetched(site: Site, part: Path) -> None:
    address = site.add("a", Mirror(CONTENT + b"more"))
    assert "300,004 bytes where 300,000" in refusal(published_as(CONTENT, address), part)
    assert not part.exists()


def test_more_than_announced_is_cut_off(site: Site, part: Path) -> None:
    address = site.add("a", Mirror(CONTENT + b"more", told_length=False))
    refusal(published_as(CONTENT, address), part)
    assert not part.exists()


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/octet-stream"])
def test_a_web_page_is_refused_in_its_own_words(site: Site, part: Path, kind: str) -> None:
    part.write_bytes(CONTENT[:1000])
    mirror = Mirror(PAGE, kind=kind, ranges=False)
    assert "web page instead of the file" in refusal(
        published_as(CONTENT, site.add("a", mirror)), part
    )
    assert part.read_bytes() == CONTENT[:1000], "what had arrived is kept"


def test_a_cut_connection_is_taken_up_where_it_broke(site: Site, part: Path) -> None:
    mirror = Mirror(CONTENT, cuts=[100_000, 50_000])
    get(published_as(CONTENT, site.add("a", mirror)), part)
    assert part.read_bytes() == CONTENT
    assert [ask.get("Range") for ask in mirror.asked] == [None, "bytes=100000-", "bytes=150000-"]
    assert mirror.asked[1]["If-Range"] == '"v1"'


def test_another_mirror_goes_on_where_the_first_stopped(site: Site, part: Path) -> None:
    first, second = Mirror(CONTENT, cuts=[90_000, 0]), Mirror(CONTENT, etag='"other"')
    get(published_as(CONTENT, site.add("a", first), site.add("b", second)), part)
    assert part.read_bytes() == CONTENT
    assert second.asked[0]["Range"] == "bytes=90000-"
    assert "If-Range" not in second.asked[0]


def test_a_server_without_ranges_sends_everything_again(site: Site, part: Path) -> None:
    mirror = Mirror(CONTENT, cuts=[100_000], ranges=False)
    get(published_as(CONTENT, site.add("a", mirror)), part)
    assert part.read_bytes() == CONTENT
    assert len(mirror.asked) == 2


def test_a_file_that_changed_at_the_server_is_fetched_anew(site: Site, part: Path) -> None:
    mirror = Mirror(bytes(len(CONTENT)), cuts=[100_000, 0])
    model = published_as(CONTENT, site.add("a", mirror))
    refusal(model, part)
    mirror.content, mirror.etag = CONTENT, '"v2"'
    get(model, part)
    assert part.read_bytes() == CONTENT


def test_wrong_earlier_bytes_are_fetched_again_from_the_start(site: Site, part: Path) -> None:
    part.write_bytes(bytes(1000))
    mirror = Mirror(CONTENT)
    get(published_as(CONTENT, site.add("a", mirror)), part)
    assert part.read_bytes() == CONTENT
    assert [ask.get("Range") for ask in mirror.asked] == ["bytes=1000-", None]


def test_a_range_that_cannot_be_served_starts_anew(site: Site, part: Path) -> None:
    mirror = Mirror(CONTENT[:500], status=200)
    part.write_bytes(CONTENT[:1000])
    model = published_as(CONTENT, site.add("a", mirror), site.add("b", Mirror(CONTENT)))
    get(model, part)
    assert part.read_bytes() == CONTENT
    assert [ask.get("Range") for ask in mirror.asked] == ["bytes=1000-", None]


def test_a_complete_part_needs_no_network(part: Path) -> None:
    part.write_bytes(CONTENT)
    assert get(published_as(CONTENT, "https://no.invalid/x/model.pth"), part)


def test_a_silent_server_is_given_up(site: Site, part: Path) -> None:
    mirror = Mirror(CONTENT, cuts=[70_000, 0], stall=True)
    model = published_as(CONTENT, site.add("a", mirror))
    assert "127.0.0.1/a was silent for 0.6 seconds" in refusal(model, part)
    assert part.read_bytes() == CONTENT[:70_000]
    mirror.stall = False
    get(model, part)
    assert part.read_bytes() == CONTENT


def test_a_download_can_be_cancelled_while_the_server_is_silent(
    site: Site, part: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restorer.catalogue.reply.SILENCE", 15.0)
    mirror = Mirror(CONTENT, cuts=[70_000], stall=True)
    model = published_as(CONTENT, site.add("a", mirror))
    arrived = threading.Event()
    with pytest.raises(Cancelled):
        fetch(model, part, lambda done, total: arrived.set(), arrived.is_set)
    assert part.read_bytes() == CONTENT[: part.stat().st_size]
    get(model, part)
    assert part.read_bytes() == CONTENT


def test_the_refusal_lists_every_mirror(site: Site, part: Path) -> None:
    addresses = [
        site.add("gone", Mirror(status=404)),
        site.add("shut", Mirror(status=403)),
        site.add("ill", Mirror(status=503)),
        "http://127.0.0.1:9/closed/model.pth",
        "http://example.org/plain/model.pth",
    ]
    sentence = refusal(published_as(CONTENT, *addresses), part)
    assert "127.0.0.1/gone does not have the file (HTTP 404)" in sentence
    assert "127.0.0.1/shut does not give the file to everyone (HTTP 403)" in sentence
    assert "127.0.0.1/ill is out of order (HTTP 503)" in sentence
    assert "127.0.0.1/closed refused the connection" in sentence
    assert "example.org/plain is not a https address" in sentence


def test_redirections_are_followed_but_not_to_plain_http(site: Site, part: Path) -> None:
    there = site.add("there", Mirror(CONTENT))
    part.write_bytes(CONTENT[:10])
    get(published_as(CONTENT, site.add("a", Mirror(location=there))), part)
    assert part.read_bytes() == CONTENT
    part.unlink()
    plain = site.add("b", Mirror(location="http://example.org/model.pth"))
    assert "not https" in refusal(published_as(CONTENT, plain), part)


def test_the_proxy_of_the_environment_is_used(
    site: Site, part: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind = "http://localhost:9/behind/model.pth"  # nobody listens there
    site.mirrors[behind] = Mirror(CONTENT)
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{site.server_port}")
    get(published_as(CONTENT, behind), part)
    assert part.read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://example.org/x", True),
        ("http://localhost:80/x", True),
        ("http://[::1]/x", True),
        ("http://example.org/x", False),
        ("http://localhost.example.org/x", False),
        ("ftp://localhost/x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_https_or_this_machine(url: str, fine: bool) -> None:
    assert allowed(url) is fine
