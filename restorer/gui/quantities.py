"""Counts, sizes and times in a person's words."""

from PySide6.QtCore import QCoreApplication, QLocale


def count(number: int) -> str:
    """A number with its thousands apart, as the language has them."""
    return QLocale().toString(number)


def size(number: int) -> str:
    """Bytes, rounded."""
    return QLocale().formattedDataSize(number, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def span(seconds: float) -> str:
    """How long something takes, as roughly as it is known."""
    minutes = round(seconds / 60)
    if seconds < 50:
        return QCoreApplication.translate("Quantities", "less than a minute")
    if minutes < 60:
        return _filled(QCoreApplication.translate("Quantities", "about {minutes} min"), minutes)
    # From a few hours on nobody knows the minutes.
    rounded = minutes if minutes < 180 else 10 * round(minutes / 10)
    hours, rest = divmod(rounded, 60)
    if hours >= 48:
        return QCoreApplication.translate("Quantities", "about {days} days").format(
            days=round(hours / 24)
        )
    if rest == 0 or hours >= 10:
        return QCoreApplication.translate("Quantities", "about {hours} h").format(
            hours=round(rounded / 60)
        )
    text = QCoreApplication.translate("Quantities", "about {hours} h {minutes} min")
    return text.format(hours=hours, minutes=rest)


def _filled(text: str, minutes: int) -> str:
    return text.format(minutes=max(1, minutes))
