"""What `find_mentions` finds in a text, in short: the words with kind and form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language import parse
from kg.mentions import find_mentions

if TYPE_CHECKING:
    from spacy.language import Language


def found_in(nlp: Language, text: str, form: str) -> list[tuple[str, str]]:
    """Words and kind of every mention of one form, in text order."""
    return [(m.text, m.kind) for m in find_mentions(parse(nlp, text)) if m.form == form]
