"""A form: a caption and a field to a row."""

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from restorer.gui import theme


class Fields(QFormLayout):
    """Fields take all the room; a caption stands at the height of its field and leads to it.

    fields: the first rows. captions: pixels that every caption has at least, where several
    forms stand in one line.
    """

    def __init__(self, *fields: QWidget, captions: int = 0) -> None:
        super().__init__()
        self._captions = captions
        self.setHorizontalSpacing(theme.L)
        self.setVerticalSpacing(theme.S)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in fields:
            self.add(field)

    def add(self, field: QWidget, text: str = "") -> QLabel:
        """A row; its caption, which is returned, is the text, or the field's accessible name."""
        caption = QLabel(text or field.accessibleName())
        caption.setBuddy(field)
        caption.setMinimumSize(self._captions, field.sizeHint().height())
        self.addRow(caption, field)
        return caption
