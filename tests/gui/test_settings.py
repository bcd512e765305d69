"""Settings survive a restart, an older and a newer program, and a damaged file."""

import json
from dataclasses import replace

import pytest

from restorer import paths, settings
from restorer.errors import RestorerError
from restorer.settings import Settings


def write(text: str) -> None:
    paths.config_dir().mkdir(parents=True)
    settings.settings_file().write_text(text, encoding="utf-8")


def test_defaults_where_there_is_no_file() -> None:
    loaded = settings.load()
    assert loaded.settings == Settings()
    assert loaded.notices == ()


def test_what_was_saved_is_loaded() -> None:
    wanted = replace(Settings(), model="artistic", quality=80, keep_metadata=False, theme="light")
    settings.save(wanted)
    assert settings.load() == settings.Loaded(wanted)


def test_a_newer_programs_settings_are_kept() -> None:
    write(json.dumps({"quality": 70, "hologram": {"depth": 3}}))
    loaded = settings.load()
    assert loaded.settings.quality == 70
    assert loaded.notices == ()
    settings.save(replace(loaded.settings, quality=71))
    stored = json.loads(settings.settings_file().read_text(encoding="utf-8"))
    assert stored["hologram"] == {"depth": 3}
    assert stored["quality"] == 71


@pytest.mark.parametrize(
    ("name", "value"),
    [("quality", 0), ("quality", "92"), ("quality", True), ("device", "abacus"), ("theme", None)],
)
def test_a_senseless_value_falls_back_and_is_named(name: str, value: object) -> None:
    write(json.dumps({name: value, "model": "artistic"}))
    loaded = settings.load()
    assert loaded.settings == Settings(model="artistic")
    assert len(loaded.notices) == 1
    assert name in loaded.notices[0]


@pytest.mark.parametrize("text", ["{broken", "[1, 2]", "", "\ufffd"])
def test_a_damaged_file_is_set_aside_and_named(text: str) -> None:
    write(text)
    loaded = settings.load()
    assert loaded.settings == Settings()
    aside = paths.config_dir() / "settings.broken.json"
    assert str(aside) in loaded.notices[0]
    assert aside.read_text(encoding="utf-8") == text
    assert not settings.settings_file().exists()


def test_a_second_damaged_file_does_not_replace_the_first() -> None:
    write("first")
    settings.load()
    settings.settings_file().write_text("second", encoding="utf-8")
    assert "broken-2" in settings.load().notices[0]


def test_bytes_that_are_no_text_are_set_aside() -> None:
    paths.config_dir().mkdir(parents=True)
    settings.settings_file().write_bytes(b"\xff\xfe\x00{")
    assert settings.load().notices


def test_a_folder_that_cannot_be_written_is_one_sentence() -> None:
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.config_dir().write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(RestorerError, match="cannot be kept"):
        settings.save(Settings())


def test_nothing_is_left_beside_the_file() -> None:
    settings.save(Settings())
    assert [p.name for p in paths.config_dir().iterdir()] == ["settings.json"]
