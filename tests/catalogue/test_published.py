"""The catalogue that ships."""

import hashlib

import pytest

from restorer import catalogue, paths
from restorer.catalogue import Model
from restorer.catalogue.reply import allowed

MODELS = catalogue.models()
BUNDLED = [model for model in MODELS if model.bundled]


def test_the_bundled_model_comes_first_and_is_the_default() -> None:
    assert [model.name for model in MODELS] == ["natural", "artistic", "stable", "video"]
    assert catalogue.default_model() == "natural"
    assert MODELS[0].bundled


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_every_model_says_what_it_is(model: Model) -> None:
    assert model.licence == "MIT"
    assert 7 <= model.video_render_factor <= model.render_factor <= 45
    for text in (model.good_for, model.training):
        assert text.endswith(".")
    assert model.bundled is not bool(model.mirrors)
    assert len(set(model.mirrors)) == len(model.mirrors) != 1
    assert all(map(allowed, model.mirrors))
    if not model.bundled:
        assert len(bytes.fromhex(model.sha256)) == 32
        assert model.size > 100_000_000


@pytest.mark.parametrize("model", BUNDLED, ids=lambda model: model.name)
def test_bundled_weights_are_those_of_the_catalogue(model: Model) -> None:
    """Enter size and SHA-256 in resources/catalogue.toml when this tells you other ones."""
    path = paths.resources() / "models" / f"{model.name}.safetensors"
    if not path.is_file():
        pytest.skip(f"{path.name} has not been trained yet")
    data = path.read_bytes()
    assert (model.size, model.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert len(data) <= 25_000_000
    catalogue.verify(model.name)
