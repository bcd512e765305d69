"""``restorer batch``: whole folders, with a journal, without a window."""

from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from restorer.cli.batch_options import batch_options, job_of
from restorer.cli.batch_report import report
from restorer.errors import RestorerError

if TYPE_CHECKING:
    from restorer.batch.plan import Plan


class _Batch(click.Command):
    """``batch report …`` is a command of its own; ``batch ./report`` a folder of that name."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        if args and args[0] == "report":
            return report.make_context(f"{info_name} report", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


@click.command(cls=_Batch, short_help="Colour whole folders, and go on after any stop.")
@batch_options
@click.pass_context
def batch(ctx: click.Context, /, **given: Any) -> None:
    """Colour all photos in each FOLDER into the folder -o, as NAME-colour in the same tree.

    What became of each photo is kept in a journal in the results' folder. After Ctrl+C, a crash
    or a power cut the same command with --resume goes on: what is finished is not done again,
    and nothing half-written is left. FOLDER may then be left out. Ctrl+C ends after the current
    photo, twice at once. With --new another batch is begun in the same folder.

    A photo that fails does not stop the others. Where the disk is full or gone, the batch waits
    until that is mended.

    The paths written are printed; with --json one object is printed at the end instead.
    `restorer batch report` writes a report of a batch, or of all its shards together; write
    ./report for a folder of that name.
    """
    from restorer.batch.aside import put_aside
    from restorer.batch.journal import Journal
    from restorer.batch.place import journal_path, make_place
    from restorer.batch.plan import plan
    from restorer.batch.report import check_target
    from restorer.cli.batch_preview import preview
    from restorer.cli.batch_run import go_on

    typed = {
        name for name in given if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
    }
    asked = job_of(given)
    for target in given["reports"]:
        check_target(target, asked.folder)  # not after a night's work
    path = journal_path(asked)
    resumed = given["resume"] or given["retry_failed"]
    if not asked.sources and not (resumed and path.exists()):
        raise click.UsageError(
            "Name the folder of the photos. Only --resume needs none, where a batch was begun."
        )
    if given["dry_run"]:
        ctx.exit(preview(asked, path, typed, given))
    found = None
    if given["new"] or not path.exists():
        found = plan(asked)
        _refuse_emptiness(found, given)  # a wrong folder leaves no traces
        make_place(asked)
        if path.exists():
            click.echo(f"The earlier journal is now {put_aside(path)}.", err=True)
    with Journal(path, asked) as journal:
        ctx.exit(go_on(journal, asked, typed, given, found))


def _refuse_emptiness(found: "Plan", given: dict[str, Any]) -> None:
    if not (found.items or found.elsewhere or found.passed_over or given["watch"]):
        raise RestorerError(
            f"There are no photos in {', '.join(map(str, given['sources']))} that restorer can "
            "read: check the folder, and --include, --exclude and the like."
        )
