"""What the finders of this room hand on: a clause that is somebody's word, and an act by words."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A clause that somebody says.

    Attributes:
        speaker: the head of the phrase for who says it.
        by: the word that tells the saying: "said", "according"; of a quotation whose speaker
            stands in another sentence, the head of the clause itself.
        clause: the head of the clause.
        apart: whether the speaker stands in another sentence.
    """

    speaker: Token
    by: Token
    clause: Token
    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act by words towards whom a phrase means, or towards the owner of what it means.

    Attributes:
        label: a label of the lexicon.
        target: the head of the phrase.
        how: the construct, as a triple's `construct` names it.
        weight: how often such an act is meant.
        owned: only the owner of a thing is meant, never the phrase itself.
    """

    label: str
    target: Token
    how: str
    weight: float
    owned: bool = False
