"""What ``restorer video`` prints."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from restorer.video.export import Exported
    from restorer.video.job import Job, Plan

_KEYS = (
    *("input", "output", "plan", "frames", "resumed", "damaged", "concealed", "seconds", "fps"),
    *("report", "notices", "error"),
)


def nothing(clip: str | None, error: str) -> dict[str, Any]:
    """What --json prints before anything is known."""
    return dict.fromkeys(_KEYS) | {"input": clip, "notices": [], "error": error}


def tell(found: dict[str, Any]) -> None:
    """Print it as one JSON object."""
    click.echo(json.dumps(found, indent=2))


def plan_as_json(planned: "Plan") -> dict[str, Any]:
    info = planned.clip.info
    return {
        "width": info.width,
        "height": info.height,
        "bits": info.coding.bits,
        "rate": float(info.rate),
        "frames": planned.frames,
        "done": planned.done,
        "look": asdict(planned.look),
        "needed": planned.needed,
        "free": planned.free,
        "tracks": [asdict(track) for track in info.tracks],
        "chapters": info.chapters,
    }


def tell_plan(job: "Job", planned: "Plan", *, quiet: bool) -> None:
    for notice in planned.notices:
        click.echo(notice, err=True)
    if quiet:
        return
    from restorer.cli.batch_words import size

    info, look = planned.clip.info, planned.look
    click.echo(f"{job.source}: {info.width} x {info.height}, {info.coding.bits} bits, {info.codec}")
    left = f", {planned.done} of them done" if planned.done else ""
    click.echo(f"{planned.frames} frames{left}, model {look.model}, factor {look.render_factor}")
    click.echo(f"{job.target}: {job.output.name}, at least {size(planned.needed)}")


def result_as_json(exported: "Exported") -> dict[str, Any]:
    return {
        "frames": exported.frames,
        "resumed": exported.resumed,
        "damaged": exported.damaged,
        "concealed": exported.concealed,
        "seconds": exported.seconds,
        "fps": exported.rate,
        "report": None if exported.report is None else asdict(exported.report),
    }
