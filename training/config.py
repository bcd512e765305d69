"""What a run is made of: a preset in TOML, with single values replaced from the command line."""

import dataclasses
import tomllib
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from restorer.errors import RestorerError
from training.augment import Ageing, Views

PRESETS = Path(__file__).resolve().parent / "presets"
T = TypeVar("T")
C = TypeVar("C", bound="StageConfig")


@dataclass(frozen=True)
class Phase:
    """A stretch of the run at one size. Sizes are multiples of 16."""

    side: int
    steps: int = 0
    epochs: float = 0.0  # in place of steps: how often every picture is drawn
    batch: int = 32  # of all processes together
    feature_weight: float = 0.0
    rate: float = 0.0  # above 0: a one-cycle of its own in place of the run's cosine
    lowest_rate: float = 0.0  # of the layers next to the input; 0: a tenth of rate
    warm_up: float = 0.0  # the share of the phase in which the one-cycle rises
    frozen: bool = False  # the encoder, but for its batch norms

    def check(self, name: str) -> None:
        """Raise RestorerError where no network can be trained so."""
        if self.side < 16 or self.side % 16:
            raise RestorerError(f"{name}.side must be a multiple of 16, not {self.side}.")
        if self.batch < 1 or self.steps < 0 or self.epochs < 0 or not self.steps + self.epochs:
            raise RestorerError(f"{name} needs a batch, and steps or epochs, above 0.")
        if not 0 <= self.warm_up <= 1:
            raise RestorerError(f"{name}.warm_up must lie within 0..1, not {self.warm_up}.")


_COUNTS = frozenset(
    {"accumulate", "save_every", "validate_every", "filters", "cycles", "snapshot_every"}
)


@dataclass(frozen=True)
class StageConfig:
    """What the stages have in common."""

    fewest_held_out = 1  # no setting: without a picture, a generator cannot be measured
    network: str = "chroma"  # chroma, chroma-bins, or wide/deep-resnet18/34/50/101
    nf: float = 1.0  # nf_factor of wide and deep networks
    phases: tuple[Phase, ...] = (Phase(128, 1000),)
    precision: str = "auto"  # auto, fp32, bf16, fp16
    accumulate: int = 1  # parts that a batch is computed in, to save memory
    seed: int = 1
    threads: int = 0  # 0: torch's own choice
    workers: int = 0  # threads that make batches; 0: with a GPU one a core, else one
    resident: str = "auto"  # auto: on CUDA, where they fit, all pictures in its memory; on, off
    compile: str = "auto"  # auto: on CUDA; on, off
    save_every: int = 250
    validate_every: int = 500
    validation: int = 256  # pictures held out
    tensorboard: bool = False  # scalars and sheets, where it is installed
    repeats: Mapping[str, int] = field(default_factory=dict)
    ageing: Ageing = field(default_factory=Ageing)
    views: Views = field(default_factory=Views)
    pasted: float = 0.0  # share of pictures over which a piece of another is laid

    @property
    def steps(self) -> int:
        return sum(phase.steps for phase in self.phases)

    def every_phase(self) -> dict[str, Phase]:
        """All phases, by their names in the preset."""
        return {f"phases[{i}]": phase for i, phase in enumerate(self.phases)}

    def check(self) -> None:
        """Raise RestorerError where a value is one that no run can have."""
        if not self.phases:
            raise RestorerError("A run needs phases, such as [{side=64,steps=100,batch=8}].")
        for name, phase in self.every_phase().items():
            phase.check(name)
        for name in sorted(_COUNTS & set(vars(self))):
            if getattr(self, name) < 1:
                raise RestorerError(f"{name} must be 1 or more, not {getattr(self, name)}.")
        if self.validation < self.fewest_held_out:
            raise RestorerError(
                f"validation must be {self.fewest_held_out} or more, not {self.validation}."
            )
        if self.threads < 0 or self.workers < 0:
            raise RestorerError("threads and workers must be 0 or more.")
        shares = {"pasted": self.pasted, "views.whole": self.views.whole}
        shares |= {f"ageing.{name}": share for name, share in vars(self.ageing).items()}
        for name, share in shares.items():
            if not 0 <= share <= 1:
                raise RestorerError(f"{name} must lie within 0..1, not {share}.")
        if not 0 < self.views.closest <= 1:
            raise RestorerError("views.closest must be above 0, and 1 at most.")


@dataclass(frozen=True)
class GeneratorConfig(StageConfig):
    """Conventional pretraining of a generator."""

    initial_weights: Path | None = None  # a model of the same form, or a run, to go on from
    encoder_weights: Path | None = None
    losses: Mapping[str, float] = field(default_factory=dict)  # weights by name; {}: regression
    feature_network: str = "vgg19"  # vgg19, vgg16-bn
    feature_weights: Path | None = None
    frozen_blocks: int = 4  # of the encoder, counted from the input
    encoder_norms: bool = False  # train the batch norms of a pretrained encoder, too
    encoder_rate: float = 3e-4
    decoder_rate: float = 1.5e-3
    weight_decay: float = 1e-2
    decay_all: bool = False  # norms and biases, too
    warm_up: int = 100
    ema: float = 0.999
    clip: float = 1.0  # largest norm of the gradient; 0: any


@dataclass(frozen=True)
class CriticConfig(StageConfig):
    """Pretraining of a critic against a fixed generator."""

    fewest_held_out = 0  # it is not measured
    generator: Path | None = None  # a model file, or a run's folder
    initial_weights: Path | None = None  # a critic to go on from: file or run
    filters: int = 256
    margin: int = 0  # critics see a part of the pictures that is smaller by this, anywhere
    phases: tuple[Phase, ...] = (Phase(128, 1000, batch=64, rate=1e-3, warm_up=0.3),)
    weight_decay: float = 1e-3


@dataclass(frozen=True)
class NoganConfig(StageConfig):
    """Cycles of: the critic learns (``phases``), then critic and generator train together."""

    generator: Path | None = None  # a pretrained one: a model file, or a run's folder
    critic: Path | None = None  # a pretrained one: file or run; fresh without
    filters: int = 256
    margin: int = 0  # critics see a part of the pictures that is smaller by this, anywhere
    cycles: int = 1
    critic_first: tuple[Phase, ...] = ()  # of the critic, in the first cycle alone
    phases: tuple[Phase, ...] = (Phase(192, 500, batch=16, rate=1e-4, warm_up=0.3),)
    joint: Phase = field(default_factory=lambda: Phase(192, 1000, batch=5))
    rate: float = 2e-5  # of the generator in the joint part
    critic_rate_factor: float = 5.0
    threshold: float = 0.65  # of the critic's loss, below which the generator may step
    adversarial_weight: float = 1.0
    perceptual_weight: float = 1.5  # of all other losses together
    losses: Mapping[str, float] = field(default_factory=dict)  # these, by name; {}: regression
    feature_network: str = "vgg19"  # vgg19, vgg16-bn
    feature_weights: Path | None = None
    encoder_norms: bool = True  # the encoder's batch norms train, though its weights do not
    fixed_norms: bool = False  # the generator's batch norms keep the statistics they came with
    weight_decay: float = 1e-3
    snapshot_every: int = 500  # pictures of the joint part
    other_side: int = 128  # snapshots are judged at this size, too: render factors should agree

    def every_phase(self) -> dict[str, Phase]:
        first = {f"critic_first[{i}]": phase for i, phase in enumerate(self.critic_first)}
        return {**first, **super().every_phase(), "joint": self.joint}


#: Every stage that has a table in a preset.
STAGES: Mapping[str, type[StageConfig]] = {
    "generator": GeneratorConfig,
    "critic": CriticConfig,
    "nogan": NoganConfig,
}


#: What a plain setting may be written as, and how that is called.
_PLAIN: Mapping[type, tuple[type | tuple[type, ...], str]] = {
    bool: (bool, "true or false"),
    int: (int, "a whole number"),
    float: ((int, float), "a number"),
    str: (str, "a text"),
    Path: (str, "a path"),
}


def _convert(value: Any, wanted: Any, name: str) -> Any:
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        return None if value in ("", None) else _convert(value, inner[0], name)
    if dataclasses.is_dataclass(wanted):
        return _build(typing.cast(Any, wanted), _checked(value, dict, name, "a table"), f"{name}.")
    if origin is tuple:
        items = _checked(value, list, name, "a list")
        return tuple(_convert(item, inner[0], f"{name}[{i}]") for i, item in enumerate(items))
    if origin is not None:  # a mapping
        table = _checked(value, dict, name, "a table")
        return {key: _convert(item, inner[1], f"{name}.{key}") for key, item in table.items()}
    written, called = _PLAIN[wanted]
    if isinstance(value, bool) and wanted is not bool:
        raise RestorerError(f"{name} must be {called}, not {value}.")
    return wanted(_checked(value, written, name, called))


def _checked(value: Any, wanted: type | tuple[type, ...], name: str, called: str) -> Any:
    if not isinstance(value, wanted):
        raise RestorerError(f"{name} must be {called}, not {value!r}.")
    return value


def _build(kind: type[T], values: Mapping[str, Any], prefix: str = "") -> T:
    hints = typing.get_type_hints(kind)
    unknown = sorted(set(values) - set(hints))
    if unknown:
        known = ", ".join(sorted(hints))
        raise RestorerError(f"{prefix}{unknown[0]} is not a setting; there are: {known}.")
    return kind(**{k: _convert(v, hints[k], prefix + k) for k, v in values.items()})


def preset_names() -> list[str]:
    return sorted(file.stem for file in PRESETS.glob("*.toml"))


def _values(preset: str) -> dict[str, Any]:
    file = Path(preset) if preset.endswith(".toml") else PRESETS / f"{preset}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        names = ", ".join(preset_names())
        raise RestorerError(f"There is no preset {preset}; there are: {names}.") from error
    except tomllib.TOMLDecodeError as error:
        raise RestorerError(f"{file} is not valid TOML: {error}.") from error


def _override(values: dict[str, Any], override: str) -> None:
    key, equals, text = override.partition("=")
    if not equals:
        raise RestorerError(f"{override} must have the form KEY=VALUE.")
    *tables, name = key.split(".")
    for table in tables:
        values = values.setdefault(table, {})
        if not isinstance(values, dict):
            raise RestorerError(f"{override}: {table} is no table; set it as a whole.")
    try:
        values[name] = tomllib.loads(f"x = {text}")["x"]
    except tomllib.TOMLDecodeError:
        values[name] = text


def load(kind: type[C], preset: str, overrides: Sequence[str] = ()) -> C:
    """The configuration of a stage: of a preset (a name, or a TOML file), with ``KEY=VALUE``
    overrides.

    A preset has a table for each stage; what stands above the tables holds for every stage
    that knows the setting.
    """
    preset_values = _values(preset)
    tables = {stage: preset_values.pop(stage, {}) for stage in STAGES}
    own = next(stage for stage, config in STAGES.items() if config is kind)
    known = set(typing.get_type_hints(kind))
    anywhere = {name for config in STAGES.values() for name in typing.get_type_hints(config)}
    shared = {k: v for k, v in preset_values.items() if k in known or k not in anywhere}
    values = {**shared, **tables[own]}
    for override in overrides:
        _override(values, override)
    config = _build(kind, values)
    config.check()
    return config


def as_dict(config: StageConfig) -> dict[str, Any]:
    """Plain values, for storing beside checkpoints."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return [plain(v) for v in value]
        return str(value) if isinstance(value, Path) else value

    result: dict[str, Any] = plain(dataclasses.asdict(config))
    return result
