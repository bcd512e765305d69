"""The line under the photo: its size, the zoom, and the device that does the work."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QLabel, QStatusBar

from restorer.gui.actions import Actions
from restorer.gui.header import ActionButton, ElidedLabel
from restorer.gui.view.pyramid import Pyramid

if TYPE_CHECKING:
    from restorer.engine.result import Rendering


class Status(QStatusBar):
    """Facts, no messages: those have a bar of their own."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._before: Pyramid | None = None
        self._rendering: Rendering | None = None
        self._of_photo = True
        self._size = QLabel()
        self._work = ElidedLabel()
        self._work.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._zoom = QLabel()
        self._device = QLabel(self.tr("Getting ready…"))
        self._fit = ActionButton(actions.fit, "status")
        self._whole = ActionButton(actions.actual_size, "status")
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._device.setAccessibleName(self.tr("Device in use"))
        self.addWidget(self._size)
        self.addWidget(self._work, 1)
        for part in (self._zoom, self._fit, self._whole, self._device):
            self.addPermanentWidget(part)
        self._update()

    def show_photo_facts(self, shown: bool) -> None:
        """Whether the place that is shown is the photo's."""
        self._of_photo = shown
        self._update()

    def _update(self) -> None:
        for part in (self._size, self._zoom, self._fit, self._whole):
            part.setVisible(self._of_photo and self._before is not None)
        self._work.setVisible(self._of_photo and self._rendering is not None)

    @Slot(object)
    def show_size(self, before: Pyramid | None) -> None:
        self._before = before
        self._update()
        if before is not None:
            megapixels = QLocale().toString(before.width * before.height / 1e6, "f", 1)
            text = self.tr("{width} × {height}, {megapixels} megapixels")
            self._size.setText(
                text.format(width=before.width, height=before.height, megapixels=megapixels)
            )

    @Slot(int)
    def show_zoom(self, percent: int) -> None:
        self._zoom.setText(self.tr("{percent} %").format(percent=percent))

    def show_report(self, rendering: "Rendering | None") -> None:
        """What made the colours that are shown."""
        self._rendering = rendering
        self._update()
        if rendering is not None:
            report = rendering.report
            text = self.tr("coloured in {seconds} s at render factor {factor}")
            seconds = QLocale().toString(report.seconds, "f", 1)
            self._work.show_text(text.format(seconds=seconds, factor=report.render_factor_used))

    @property
    def device(self) -> str:
        """The device in use, in words."""
        return self._device.text()

    def show_device(self, device: Any) -> None:
        names = {
            "cpu": self.tr("Device: processor"),
            "cuda": self.tr("Device: NVIDIA graphics card"),
            "mps": self.tr("Device: Apple graphics"),
        }
        kind = str(device).partition(":")[0]
        self._device.setText(names.get(kind, str(device)))
