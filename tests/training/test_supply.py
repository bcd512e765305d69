"""Which pictures a run learns from, and which it is measured on."""

from dataclasses import replace

import torch
from PIL import Image

from training.config import GeneratorConfig
from training.supply import Supply, find


def test_held_out_pictures_are_never_learnt_from_and_their_neighbours_are(tmp_path):
    for i in range(23):
        Image.new("RGB", (8, 8), (i, 0, 0)).save(tmp_path / f"{i:02}.png")
    config = replace(GeneratorConfig(), validation=5)
    found = find(config, [tmp_path])
    supply = Supply(config, found, tmp_path / "run", torch.device("cpu"))
    assert [p.name for p in supply.held_out] == [f"{i}.png" for i in range(18, 23)]
    assert [p.name for p in supply.seen] == [f"{i}.png" for i in range(13, 18)]
    all_of_them = replace(config, validation=0)
    none = Supply(all_of_them, found, tmp_path / "run", torch.device("cpu"))
    assert none.held_out == none.seen == []
