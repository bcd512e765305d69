"""Why an export does not begin or go on as it was asked for, where asking otherwise helps.

The sentences hold in the window and on the command line alike: they name neither options nor
buttons. ``ways`` says which ones whoever shows a sentence may offer with it, in the order in
which the sentence speaks of them. Such errors are raised with a sentence, as RestorerError is.
"""

from typing import ClassVar, Literal

from restorer.errors import RestorerError

#: "resume": the same job with ``resume``. "overwrite": the same with ``overwrite``. "anew": with
#: ``overwrite`` and without ``resume``; what is finished of the export is made again.
Way = Literal["resume", "overwrite", "anew"]


class RefusedError(RestorerError):
    """The sentence says what to do; ``ways`` says which of it a job can be asked for."""

    ways: ClassVar[tuple[Way, ...]] = ()


class TakenNameError(RefusedError):
    """The target is there already."""

    ways = ("overwrite",)


class UnfinishedError(RefusedError):
    """An unfinished export to the target is there."""

    ways = ("resume", "overwrite")


class ChangedJobError(RefusedError):
    """The unfinished export was begun otherwise."""

    ways = ("anew",)


class DamagedExportError(RefusedError):
    """What was finished of the export is damaged."""

    ways = ("anew",)


class FailedEncoderError(RefusedError):
    """The encoder gave up, perhaps not for good; what is finished stays."""

    ways = ("resume", "anew")


class FullDiskError(RefusedError):
    """The disk became full; what is finished stays."""

    ways = ("resume",)
