"""``restorer batch report``: what was done, of one batch or of all its shards together."""

from pathlib import Path

import click

from restorer.errors import RestorerError

_PATHS = click.Path(path_type=Path, readable=False)


@click.command("report")
@click.argument("places", nargs=-1, required=True, type=_PATHS, metavar="FOLDER|JOURNAL…")
@click.option(
    "-o",
    "--report",
    "targets",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write it: .csv or .html. May be given several times.",
)
def report(places: tuple[Path, ...], targets: tuple[Path, ...]) -> None:
    """Write a report of the batches whose results are in FOLDER, or of single journals.

    The journals of all shards are merged. A batch may be running meanwhile.
    """
    from contextlib import ExitStack

    from restorer.batch.journal import Journal
    from restorer.batch.report import write_report

    with ExitStack() as held:
        journals = []
        for path in _journals(places):
            journals.append(Journal(path, read_only=True))
            held.callback(journals[-1].close)
        for target in targets:
            write_report(target, journals)
            click.echo(str(target))


def _journals(places: tuple[Path, ...]) -> list[Path]:
    from restorer.batch.place import journals_in

    found = []
    for place in places:
        if place.is_dir():
            inside = journals_in(place)
            if not inside:
                raise RestorerError(
                    f"There is no batch's journal in {place}: name the folder that was given "
                    "with -o."
                )
            found += inside
        else:
            found.append(place)
    return found
