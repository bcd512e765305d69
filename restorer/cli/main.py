"""The command ``restorer``: the window for photographs, and commands that need no window."""

import errno
import importlib
import io
import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from restorer import __version__, paths
from restorer.errors import RestorerError

#: Name of each command, and the module that holds it under the name of the second entry.
COMMANDS = {
    "colorize": ("restorer.cli.colorize", "colorize"),
    "batch": ("restorer.cli.batch", "batch"),
    "models": ("restorer.cli.models", "models"),
    "info": ("restorer.cli.info", "info"),
    "video": ("restorer.cli.video", "video"),
}

DONE, FAILED, INTERRUPTED = 0, 1, 130  # click itself has 2 for wrong usage

EPILOG = (
    "A path that is named like a command is taken for the command; write ./colorize to open it. "
    "Exit codes: 0 done; 1 could not be done, one sentence says why; 2 wrong usage; "
    "130 interrupted."
)
_LONGEST_LOG = 1_000_000  # bytes


class _Commands(click.Group):
    """Loads a command's module when it is asked for; anything else is a path for the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in COMMANDS:
            return super().resolve_command(ctx, args)
        return "", _window, args


def _self_check(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        importlib.import_module("restorer.cli.self_check").check()
        ctx.exit()


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    subcommand_metavar="[PATH…] | COMMAND [ARG…]",
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__, "--version", prog_name="restorer", message="%(prog)s %(version)s"
)
@click.option(
    "--self-check",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_self_check,
    help="Colour a bundled sample, say what was used, and exit.",
)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Gives old black-and-white photographs back in colour.

    Without a command the window opens, with the photographs at PATH.
    """
    if ctx.invoked_subcommand is None:
        ctx.exit(_open_window([]))


@click.command("restorer", add_help_option=False)
@click.argument("names", nargs=-1, metavar="PATH…")
@click.pass_context
def _window(ctx: click.Context, names: tuple[str, ...]) -> None:
    for name in names:
        if not os.path.exists(name):
            raise click.UsageError(
                f"There is no command and no file or folder named {name}.", ctx.parent
            )
    ctx.exit(_open_window(list(names)))


def _open_window(names: list[str]) -> int:
    app = importlib.import_module("restorer.gui.app")
    return int(app.main(names))


def run(args: list[str] | None = None) -> NoReturn:
    """The program: runs ``args`` (default: those it was started with) and exits."""
    _print_any_name()
    sys.exit(_exit_code(args))


def _print_any_name() -> None:
    """Let names of files through that stdout's encoding has no characters for."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The bytes of a name that is no UTF-8 go out as they are, as `ls` does it.
        as_they_are = sys.stdout.encoding.lower() in ("utf-8", "utf8")
        sys.stdout.reconfigure(errors="surrogateescape" if as_they_are else "backslashreplace")


def _exit_code(args: list[str] | None) -> int:
    try:
        result: Any = main.main(args, prog_name="restorer", standalone_mode=False)
        if sys.stdout:  # a windowed program on Windows has none
            sys.stdout.flush()
        return result if isinstance(result, int) else DONE
    except RestorerError as error:
        click.echo(str(error), err=True)
        return FAILED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return FAILED
    except OSError as error:
        if error.errno != errno.ENOSPC:
            _report_bug()
            return FAILED
        # Rooms name the file that did not fit; what comes here is the output of the command.
        _drop_output()
        click.echo("There is no room left where the output goes: make room there.", err=True)
        return FAILED
    except MemoryError:
        click.echo("There is not enough memory for this: close other programs.", err=True)
        return FAILED
    except Exception:
        _report_bug()
        return FAILED


def _drop_output() -> None:
    """What is still buffered would be flushed at exit and fail once more: let it go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_bug() -> None:
    """Put the trace into the log, and say so; must not fail itself."""
    trace = traceback.format_exc()
    what = trace.strip().splitlines()[-1]
    try:
        where = _log(trace)
    except OSError:
        click.echo(trace, err=True)
        click.echo("This is a fault in restorer itself: please report the lines above.", err=True)
        return
    click.echo(
        f"This is a fault in restorer itself ({what}): please report it together with the file "
        f"{where}.",
        err=True,
    )


def _log(trace: str) -> Path:
    path = paths.log_dir() / "restorer.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > _LONGEST_LOG:
        path.replace(path.with_suffix(".log.1"))
    time = datetime.now(UTC).isoformat(timespec="seconds")
    python = ".".join(map(str, sys.version_info[:3]))
    with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
        log.write(f"{time} restorer {__version__}, Python {python}, {sys.platform}\n")
        log.write(f"arguments: {sys.argv[1:]}\n{trace}\n")
    return path
