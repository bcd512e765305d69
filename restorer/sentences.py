"""Sentences for a person that the window can show in its own language."""

from collections.abc import Callable, Iterable, Mapping
from typing import Self


class Sentence(str):
    """An English sentence that remembers what it was made of; a plain string everywhere else.

    Below the window there is no Qt, and what is said there is English. The window looks the
    template up among its translations and puts the same fields in.

    Args:
        template: A literal, because packaging/translations.py finds it in the source, with
            ``{names}`` of fields. Without fields it is taken as it stands, braces and all.
        fields: What is put in. A Sentence is translated, too. Everything else is the same in
            every language: names and paths, and the reasons that the operating system and
            libraries give.
    """

    template: str
    fields: Mapping[str, str | int | float]

    def __new__(cls, template: str, /, **fields: object) -> Self:
        plain = {
            name: value if isinstance(value, str | int | float) else str(value)
            for name, value in fields.items()
        }
        sentence = super().__new__(cls, _filled(template, plain))
        sentence.template, sentence.fields = template, plain
        return sentence

    def through(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language into which ``translate`` puts a template."""
        fields = {
            name: value.through(translate) if isinstance(value, Sentence) else value
            for name, value in self.fields.items()
        }
        return _filled(translate(self.template), fields)


def joined(texts: Iterable[str], between: str = " ") -> Sentence:
    """Several texts as one, in which each that is a Sentence can still be translated."""
    fields = {f"text{number}": text for number, text in enumerate(texts)}
    return Sentence(between.join(f"{{{name}}}" for name in fields), **fields)


def _filled(template: str, fields: Mapping[str, object]) -> str:
    return template.format(**fields) if fields else template
