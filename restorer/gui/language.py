"""The language of the window: compiled files of Qt Linguist, the program's own and Qt's."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from restorer import paths

#: By code, each in its own words.
LANGUAGES: Final = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "zh_CN": "简体中文",
}


def choose(wanted: str, spoken: Iterable[str]) -> str:
    """A code of LANGUAGES: the one ``wanted``, else the first that the person speaks.

    ``spoken``: tags as ``QLocale.uiLanguages`` gives them, "de-AT" or "zh-Hans-CN", best first.
    Traditional Chinese is not taken for simplified.
    """
    if wanted in LANGUAGES:
        return wanted
    for tag in spoken:
        language, *rest = tag.replace("_", "-").split("-")
        if language in LANGUAGES:
            return language
        if language == "zh" and not {"Hant", "TW", "HK", "MO"} & set(rest):
            return "zh_CN"
    return "en"


def install(application: QCoreApplication, wanted: str) -> str:
    """Let the application speak the language ``wanted`` (empty: the system's); its code.

    To be called before the first widget is made.
    """
    system = QLocale.system()
    code = choose(wanted, system.uiLanguages())
    if code == "en":
        return code
    if system.language() is not QLocale(code).language():  # else the country's numbers stay
        QLocale.setDefault(QLocale(code))
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("restorer", str(paths.resources() / "translations")),
    ):
        translator = QTranslator(application)
        # Qt's own texts (Cancel, OK) may be missing in a small bundle: then they are English.
        if translator.load(f"{name}_{code}", folder):
            application.installTranslator(translator)
    return code
