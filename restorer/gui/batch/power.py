"""Sleep and shut-down of the computer, by each system's own command. Slow: for pool threads."""

import shutil
import subprocess
import sys
from enum import Enum
from typing import Final

from restorer.errors import RestorerError


class Rest(Enum):
    """What the computer may do when nothing is left to do."""

    SLEEP = "sleep"
    OFF = "off"


# By powershell: what rundll32 calls instead would take its own arguments for others.
_SUSPEND: Final = (
    "Add-Type -AssemblyName System.Windows.Forms; "
    "if (-not [System.Windows.Forms.Application]::SetSuspendState('Suspend', $false, $false)) "
    "{ exit 1 }"
)
_COMMANDS: Final[dict[str, dict[Rest, tuple[tuple[str, ...], ...]]]] = {
    "linux": {
        Rest.SLEEP: (("systemctl", "suspend"), ("loginctl", "suspend")),
        Rest.OFF: (("systemctl", "poweroff"), ("loginctl", "poweroff")),
    },
    "darwin": {
        Rest.SLEEP: (("pmset", "sleepnow"),),
        Rest.OFF: (("osascript", "-e", 'tell application "System Events" to shut down'),),
    },
    "win32": {
        Rest.SLEEP: (("powershell", "-NoProfile", "-Command", _SUSPEND),),
        Rest.OFF: (("shutdown", "/s", "/t", "0"),),
    },
}


def command(rest: Rest) -> tuple[str, ...] | None:
    """The command that is there on this system; None: there is none."""
    known = _COMMANDS.get(sys.platform, {}).get(rest, ())
    return next((each for each in known if shutil.which(each[0])), None)


def take(rest: Rest) -> None:
    """Let the computer rest, now.

    Raises:
        RestorerError: It refuses, and why.
    """
    words = command(rest)
    if words is None:
        raise RestorerError("This computer has no command for that: it stays on.")
    quiet = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows, no black window
    try:
        # On Windows a command speaks another code page than the one that Python expects.
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            creationflags=quiet,
        )
    except OSError as error:
        raise RestorerError(
            "The computer stays on: {command} cannot be started ({reason}).",
            command=words[0],
            reason=error.strerror,
        ) from error
    if done.returncode:
        raise RestorerError(
            "The computer stays on: {command} was refused ({reason}).",
            command=" ".join(words[:2]),
            reason=done.stderr.strip() or done.returncode,
        )
