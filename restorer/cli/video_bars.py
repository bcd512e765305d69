"""How far an export is, on stderr."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from restorer.video.progress import Progress

_PARTS: Final = {"shots": "looking for cuts", "colour": "colouring", "join": "joining"}


@contextmanager
def bars() -> Iterator[Callable[["Progress"], None]]:
    """What shows how far an export is: a bar on stderr for each part of it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
    )
    shown = Bars(*columns, console=Console(stderr=True), redirect_stdout=False)
    tasks: dict[str, Any] = {}

    def told(now: "Progress") -> None:
        if now.part not in tasks:
            tasks[now.part] = shown.add_task(_PARTS[now.part], pace="")
        pace = f"{now.rate:.1f} fps"
        if now.remaining is not None:
            pace += f", {_clock(now.remaining)} left"
        shown.update(tasks[now.part], completed=now.done, total=now.total, pace=pace)

    with shown:
        yield told


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
