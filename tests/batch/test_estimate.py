"""What is said of a batch before it runs."""

from pathlib import Path

from restorer.batch.devices import Devices
from restorer.batch.estimate import Estimate, estimate
from restorer.batch.plan import plan
from restorer.imaging.writing import Output

from .conftest import MakePhotos, StandIn, job_of


def devices_of(engine: StandIn, kind: str = "cpu") -> Devices:
    return Devices([engine.render], engine.lay, 1, kind)


def test_a_trial_tells_time_and_room_and_writes_nothing(
    archive: Path, photos: MakePhotos, tmp_path: Path, engine: StandIn
) -> None:
    photos(*(f"{n}.jpg" for n in range(30)))
    small, large = (
        job_of(archive, tmp_path / "out", output=output)
        for output in (Output("jpeg"), Output("tiff"))
    )
    found = plan(small).items
    told = estimate(found, small, devices_of(engine), jobs=2)
    assert told.tried == 3
    assert told.seconds > 0
    assert estimate(found, large, devices_of(engine)).bytes > 0
    assert not (tmp_path / "out").exists()
    tried = {group[0] for group in engine.groups}
    assert len(tried) >= 3, "photos from all over the batch"


def test_broken_photos_are_passed_over(
    archive: Path, photos: MakePhotos, tmp_path: Path, engine: StandIn
) -> None:
    (archive / "a.jpg").write_bytes(b"no picture")
    job = job_of(archive, tmp_path / "out")
    assert estimate(plan(job).items, job, devices_of(engine)) == Estimate(0, 0, 0)
    photos("b.jpg")
    assert estimate(plan(job).items, job, devices_of(engine)).tried == 1
    assert estimate((), job, devices_of(engine)).tried == 0
