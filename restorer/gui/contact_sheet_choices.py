"""What a contact sheet offers: looks side by side that differ in one thing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from restorer.catalogue import Model
from restorer.engine.look import Look

_FACTORS = (10, 14, 18, 22, 26, 32)
_VIVIDNESSES = (50, 75, 100, 125, 150, 180)  # per cent


@dataclass(frozen=True)
class Choice:
    """One look to choose. spoken: its caption for those who do not see its row."""

    look: Look
    caption: str
    spoken: str


@dataclass(frozen=True)
class Row:
    """Choices side by side."""

    title: str
    choices: tuple[Choice, ...]


def by_factor(look: Look, models: Sequence[Model]) -> tuple[Row, ...]:
    """A row of render factors for each model; what is not compared is as in `look`.

    Each row holds its model's default factor, the row of the look's own model the look itself.
    """
    return tuple(_row_of(look, model) for model in models)


def by_vividness(look: Look) -> tuple[Row, ...]:
    """One row of vividnesses, with that of `look` among them."""
    current = round(look.vividness * 100)
    text = QCoreApplication.translate("ContactSheet", "Vividness {percent} %")

    def choice(percent: int) -> Choice:
        chosen = look if percent == current else replace(look, vividness=percent / 100)
        caption = QCoreApplication.translate("ContactSheet", "{percent} %")
        return Choice(chosen, caption.format(percent=percent), text.format(percent=percent))

    title = QCoreApplication.translate("ContactSheet", "Vividness")
    return (Row(title, _choices(_VIVIDNESSES, current, choice)),)


def _row_of(look: Look, model: Model) -> Row:
    own = model.name == look.model
    current = (look.render_factor if own else None) or model.render_factor
    spoken = QCoreApplication.translate("ContactSheet", "{model}, render factor {factor}")
    default = QCoreApplication.translate("ContactSheet", "{factor}, the default")

    def choice(factor: int) -> Choice:
        usual = factor == model.render_factor
        chosen = replace(look, model=model.name, render_factor=None if usual else factor)
        chosen = look if own and factor == current else chosen
        caption = default.format(factor=factor) if usual else str(factor)
        return Choice(chosen, caption, spoken.format(model=model.title, factor=factor))

    return Row(model.title, _choices(_FACTORS, current, choice))


def _choices(
    values: Sequence[int], current: int, choice: Callable[[int], Choice]
) -> tuple[Choice, ...]:
    """A choice for each value; that nearest to `current` gives way to it."""
    nearest = min(values, key=lambda value: abs(value - current))
    return tuple(choice(current if value == nearest else value) for value in values)
