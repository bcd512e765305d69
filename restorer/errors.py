"""The one kind of failure that a person can do something about."""

from restorer.sentences import Sentence


class RestorerError(Exception):
    """One plain sentence that names what failed and what to do.

    Raised for what the world did: a broken file, a full disk, no memory. Everything
    else that is raised is a bug, and is shown as one.

    Args:
        template: The sentence, or its template as for Sentence.
        fields: What is put into the template.
    """

    def __init__(self, template: str, /, **fields: object) -> None:
        sentence = template if isinstance(template, Sentence) else Sentence(template, **fields)
        super().__init__(sentence)
        self.sentence = sentence
