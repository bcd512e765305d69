"""Reports, where the command line's tests do not look."""

import csv
from html.parser import HTMLParser
from pathlib import Path

import pytest

from restorer.batch.job import Shard
from restorer.batch.journal import Journal
from restorer.batch.place import journal_path, journals_in, make_place
from restorer.batch.report import COLUMNS, write_report
from restorer.batch.row import Item, Row
from restorer.batch.runner import Runner
from restorer.errors import RestorerError
from restorer.sentences import Sentence

from .conftest import MakePhotos, StandIn, begin, job_of


@pytest.fixture
def finished(archive: Path, photos: MakePhotos, tmp_path: Path, engine: StandIn) -> Path:
    """The folder of a batch of three photos, the second of them broken; the third waits."""
    photos("a.jpg", "c <&> 'd'.jpg")
    (archive / "b\udcff\n.jpg").write_bytes(b"no picture")
    out = tmp_path / "out"
    with begin(job_of(archive, out)) as journal:
        last = list(journal.rows())[-1]
        journal.remove([last.id])
        Runner(journal, [engine.render], engine.lay, jobs=1).run()
        journal.add([_again(last)])
    return out


def _again(row: Row) -> Item:
    return Item(row.source, str(row.source), row.root, row.relative, row.target, row.size, 1.0)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        return list(csv.DictReader(file))


def test_names_of_every_kind_come_through(finished: Path, tmp_path: Path) -> None:
    with Journal(journals_in(finished)[0], read_only=True) as journal:
        write_report(tmp_path / "r.csv", [journal])
        write_report(tmp_path / "r.html", [journal])
    rows = {row["relative"]: row for row in read(tmp_path / "r.csv")}
    assert {name: row["state"] for name, row in rows.items()} == {
        "a.jpg": "done",
        "b\udcff\n.jpg": "failed",
        "c <&> 'd'.jpg": "waiting",
    }
    assert list(rows["a.jpg"]) == list(COLUMNS)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "c &lt;&amp;&gt; &#x27;d&#x27;.jpg" in page
    assert "b\\udcff" in page
    assert page.index("What failed") < page.index("What waits still") < page.index("What was done")

    class Strict(HTMLParser):
        open: list[str] = []  # noqa: RUF012
        addresses: list[str] = []  # noqa: RUF012

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]
            if tag not in ("meta", "img", "br"):
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    Strict().feed(page)
    assert not Strict.open
    # The page is whole wherever it is put, and asks nobody for anything.
    assert all(address.startswith("data:image/jpeg;base64,") for address in Strict.addresses)
    assert len(Strict.addresses) == 2
    assert not any(word in page for word in ("url(", "@import", "<script", "<link", "http"))


def test_large_pages_have_no_pictures(
    finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal(journals_in(finished)[0], read_only=True) as journal:
        write_report(tmp_path / "with.html", [journal])
        monkeypatch.setattr("restorer.batch.page.MOST_PICTURES", 0)
        write_report(tmp_path / "without.html", [journal])
    assert (tmp_path / "with.html").read_text().count("<img") == 2
    page = (tmp_path / "without.html").read_text()
    assert "<img" not in page
    assert "pictures are left out" in page


def test_a_page_is_written_in_the_readers_language(finished: Path, tmp_path: Path) -> None:
    words = {"en": "de", "What failed": "Was <fehlschlug>", "{count} failed": "{count} Fehler"}

    def translate(template: str) -> str:
        return words.get(template, template.replace("is not a picture", "ist kein Bild"))

    def say(text: str) -> str:
        return text.through(translate) if isinstance(text, Sentence) else text

    with Journal(journals_in(finished)[0], read_only=True) as journal:
        write_report(tmp_path / "r.html", [journal], say)
        write_report(tmp_path / "r.csv", [journal], say)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in page
    assert "<h2>Was &lt;fehlschlug&gt;</h2>" in page
    assert "1 Fehler" in page
    assert "ist kein Bild" in page
    assert any("is not a picture" in row["message"] for row in read(tmp_path / "r.csv"))


def test_a_batch_of_nothing(tmp_path: Path) -> None:
    job = job_of(tmp_path, tmp_path / "out", shard=Shard(2, 9))
    with Journal(make_place(job), job) as journal:
        write_report(tmp_path / "r.html", [journal])
        write_report(tmp_path / "r.csv", [journal])
    assert "<b>No photos.</b>" in (tmp_path / "r.html").read_text()
    assert ", part 2/9" in (tmp_path / "r.html").read_text()
    assert read(tmp_path / "r.csv") == []


def test_journals_of_results_beside_the_originals_lie_elsewhere(tmp_path: Path) -> None:
    one, other = job_of(tmp_path / "a", None), job_of(tmp_path / "b", None)
    assert journal_path(one) != journal_path(other)
    assert tmp_path not in journal_path(one).parents
    Journal(make_place(one), one).close()
    assert journal_path(one).is_file()


def test_where_no_journal_can_lie(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RestorerError, match="choose another folder"):
        make_place(job_of(tmp_path, tmp_path / "file"))
