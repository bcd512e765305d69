"""What a contact sheet offers: looks side by side that differ in one thing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from restorer.catalogue import Model
from restorer.engine.look import AUTO, Look

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


def by_factor(look: Look, used: int, models: Sequence[Model]) -> tuple[Row, ...]:
    """A row of render factors for each model, each with the model's default among them.

    Its own row holds the look itself, in place of the factor nearest to its own; where the photo
    decides, that is `used`. A blend has a row of its own, before the models alone. What is not
    compared is as in `look`.
    """
    titles = {model.name: model.title for model in models}
    defaults = {model.name: model.render_factor for model in models}
    rows = []
    now = look.render_factor or defaults.get(look.bare.model, used)
    own = used if isinstance(now, str) else now
    if look.bare.blend is not None:
        text = QCoreApplication.translate("ContactSheet", "{first} and {second}")
        first, second = (titles.get(name, name) for name in (look.model, look.bare.blend))
        rows.append(_row(text.format(first=first, second=second), look, look, own, None))
    for model in models:
        alone = replace(look, model=model.name, blend=None)
        usual = model.render_factor
        if look.bare.model == model.name and look.bare.blend is None:
            rows.append(_row(model.title, alone, look, own, usual))
        else:
            rows.append(_row(model.title, alone, None, usual, usual))
    return tuple(rows)


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


def _row(title: str, alike: Look, current: Look | None, among: int, usual: int | None) -> Row:
    """alike: what the choices share. among: a factor of the row; there stands `current`, if any.

    usual: the factor that goes by None.
    """
    spoken = QCoreApplication.translate("ContactSheet", "{model}, render factor {factor}")

    def choice(factor: int) -> Choice:
        chosen = replace(alike, render_factor=None if factor == usual else factor)
        if current is not None and factor == among:
            chosen = current
        said = spoken.format(model=title, factor=factor)
        return Choice(chosen, _caption(chosen, factor), said)

    return Row(title, _choices(_FACTORS, among, choice))


def _caption(look: Look, factor: int) -> str:
    if look.render_factor == AUTO:
        text = QCoreApplication.translate("ContactSheet", "{factor}, automatic")
    elif look.render_factor is None:
        text = QCoreApplication.translate("ContactSheet", "{factor}, the default")
    else:
        text = "{factor}"
    return text.format(factor=factor)


def _choices(
    values: Sequence[int], current: int, choice: Callable[[int], Choice]
) -> tuple[Choice, ...]:
    """A choice for each value; that nearest to `current` gives way to it."""
    nearest = min(values, key=lambda value: abs(value - current))
    return tuple(choice(current if value == nearest else value) for value in values)
