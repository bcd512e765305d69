"""What a person chose for a photo."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from restorer.errors import RestorerError

#: Side of the network's square is this many pixels for each unit of the render factor.
RENDER_BASE: Final = 16
RENDER_FACTORS: Final = range(7, 46)
#: Lets the photo decide on the render factor; see ``auto_factor``.
AUTO: Final = "auto"
#: 7..45, AUTO, or None for the model's own default.
Factor = int | Literal["auto"] | None
LAYINGS: Final = ("edge-aware", "faithful")


@dataclass(frozen=True)
class Look:
    """Model and settings of one colouring; hashable, so that it can be a cache's key.

    Attributes:
        model: Name in the catalogue, or path of a weights file.
        render_factor: 7..45, side of the network's square in units of 16 pixels; None
            takes the model's own default, "auto" what suits the photo.
        laying: How chroma is laid over the photo's luminance: "edge-aware" or "faithful".
        vividness: 0..4, on top of the model's own: factor on chroma, above 1 less on skin.
        strength: 0 (the grey original) .. 1 (the coloured photo).
        warmth: -1 (colder) .. 1 (warmer); 0 leaves the colours as they are.
        blend: A second model, named as the first, whose colours are mixed in. Both get the
            render factor that was chosen; without one, each its own default.
        blend_share: Of the second model in the mean of both, 0 (none) .. 1 (it alone).

    Raises:
        RestorerError: A value is out of its range.
    """

    model: str = "natural"
    render_factor: Factor = None
    laying: str = "edge-aware"
    vividness: float = 1.0
    strength: float = 1.0
    warmth: float = 0.0
    blend: str | None = None
    blend_share: float = 0.5

    def __post_init__(self) -> None:
        if self.render_factor not in (None, AUTO, *RENDER_FACTORS):
            raise RestorerError(
                "The render factor {factor} is out of range: choose {least} to {most}, or {auto}.",
                factor=self.render_factor,
                least=RENDER_FACTORS.start,
                most=RENDER_FACTORS.stop - 1,
                auto=AUTO,
            )
        if self.laying not in LAYINGS:
            raise RestorerError(
                "There is no laying {name}: use one of {names}.",
                name=repr(self.laying),
                names=", ".join(LAYINGS),
            )
        if not 0 <= self.vividness <= 4:
            raise RestorerError(
                "The vividness {number} is out of range: choose 0 to 4.", number=self.vividness
            )
        if not 0 <= self.strength <= 1:
            raise RestorerError(
                "The strength {number} is out of range: choose 0 to 1.", number=self.strength
            )
        if not -1 <= self.warmth <= 1:
            raise RestorerError(
                "The warmth {number} is out of range: choose -1 to 1.", number=self.warmth
            )
        if not 0 <= self.blend_share <= 1:
            raise RestorerError(
                "The share {number} of the second model is out of range: choose 0 to 1.",
                number=self.blend_share,
            )

    @property
    def bare(self) -> "Look":
        """The look without what is laid later: looks with one bare look share a rendering."""
        alone = Look(self.model, self.render_factor)
        if self.blend is None or self.blend == self.model or self.blend_share == 0:
            return alone
        if self.blend_share == 1:
            return replace(alone, model=self.blend)
        return replace(alone, blend=self.blend, blend_share=self.blend_share)

    @property
    def networks(self) -> "tuple[Look, ...]":
        """The bare look of each network that has to run: one, or two of a blend."""
        bare = self.bare
        if bare.blend is None:
            return (bare,)
        return Look(bare.model, bare.render_factor), Look(bare.blend, bare.render_factor)
