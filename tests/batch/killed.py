"""A batch that is killed again and again until it has come to its end.

    python -m tests.batch.killed ARCHIVE OUT SEED LONGEST

Each child goes on with the batch and is killed (SIGKILL) after at most LONGEST seconds at first:
later after longer where nothing came about in them, after shorter where something did. One that
ends by itself ends the program. What is printed as JSON: how many were killed, and which results
were seen to change or vanish after they had appeared.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from restorer.batch.runner import Runner

from .conftest import StandIn, begin, content, job_of


def work(archive: Path, out: Path) -> None:
    """Begin the batch, or go on with it."""
    engine = StandIn()
    with begin(job_of(archive, out)) as journal:
        Runner(journal, [engine.render], engine.lay, jobs=2).run()


def stamps(out: Path) -> dict[str, tuple[int, int]]:
    """File number and time of every result: another one is another file."""
    there = ((name, (out / name).stat()) for name in content(out) if not name.endswith(".tmp"))
    return {name: (found.st_ino, found.st_mtime_ns) for name, found in there}


def main(archive: Path, out: Path, seed: int, longest: float) -> None:
    rng = random.Random(seed)
    kills = 0
    seen: dict[str, tuple[int, int]] = {}
    changed: set[str] = set()
    while True:
        # Forked, not started anew: importing would take most of the time.
        child = os.fork()
        if not child:
            work(archive, out)
            os._exit(0)
        time.sleep(rng.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        now = stamps(out)
        changed |= {name for name, stamp in seen.items() if now.get(name) != stamp}
        longest *= 1.2 if now.keys() <= seen.keys() else 0.9
        seen.update(now)
        if status != signal.SIGKILL:
            break
        kills += 1
    assert status == 0, status
    print(json.dumps({"kills": kills, "changed": sorted(changed)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
