"""What the person asks of a batch, as plain values; the job that the batch understands."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from restorer.batch.filters import Filters
from restorer.engine.look import Look
from restorer.settings import Settings

if TYPE_CHECKING:
    from restorer.batch.job import Job
    from restorer.imaging.writing import Output


@dataclass(frozen=True)
class Wishes:
    """What the form says.

    Attributes:
        sources: Folders and files.
        folder: For the results; None: beside the originals.
        recursive: Also the folders in the folders.
        filters: Which files of the folders are taken.
        template: Name of a result.
        existing: What to do where a result's name is taken; one of the job's rules.
        look: For every photo.
        format: Of the results; empty: as the originals.
        settings: Quality, bits, metadata and mark are taken from there.
    """

    sources: tuple[Path, ...]
    folder: Path | None
    recursive: bool
    filters: Filters
    template: str
    existing: str
    look: Look
    format: str
    settings: Settings = field(compare=False)

    def job(self) -> "Job":
        """The same for the batch. Loads what reads and writes photos: not on the GUI thread.

        Raises:
            RestorerError: a wish makes no sense.
        """
        from restorer.batch.job import Job

        return Job(
            self.sources,
            self.folder,
            self.recursive,
            self.filters,
            self.template,
            self.existing,
            self.look,
            self._output(),
        )

    def _output(self) -> "Output":
        from restorer.imaging.writing import Output

        settings = self.settings
        return Output(
            format=self.format or None,
            quality=settings.quality,
            bits=settings.bits or None,
            metadata=settings.keep_metadata,
            mark=settings.visible_mark,
        )
