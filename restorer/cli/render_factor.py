"""The render factor as it is typed: a number, or ``auto``."""

from typing import Any, Final

import click

from restorer.engine.look import AUTO, RENDER_FACTORS, Factor

_LEAST, _MOST = RENDER_FACTORS.start, RENDER_FACTORS.stop - 1
_NUMBER: Final = click.IntRange(_LEAST, _MOST)


class RenderFactor(click.ParamType):  # type: ignore[type-arg]  # older clicks have no arguments
    """A number in the range, or "auto"."""

    name = "factor"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return f"{_LEAST}..{_MOST}|{AUTO}"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Factor:
        if value == AUTO:
            return AUTO
        return _NUMBER.convert(value, param, ctx)
