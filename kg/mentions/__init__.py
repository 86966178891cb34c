"""Who and what a text speaks of: names, descriptions and pronouns, before anyone knows whom.

Known names (kg.world) and the model's entities are joined in `names`, what the model misses or
mistypes is mended in `mending`, descriptions ("the US secretary of state", "Iraqi forces") are
found in `phrases`, and pronouns in `pronouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.mending import mended
from kg.mentions.names import claims
from kg.mentions.phrases import descriptions
from kg.mentions.pronouns import pronouns
from kg.mentions.spans import mention, page_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from kg.model import Mention

__all__ = ["find_mentions"]


def find_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Every mention in text order, the longer first where two begin together; never twice one."""
    page = page_of(doc)
    names = mended(page, claims(page))
    taken = {i for claim in names for i in range(claim.first, claim.last)}
    found = [mention(page, claim.first, claim.last, claim.kind, "name") for claim in names]
    found += descriptions(page, taken)
    found += pronouns(page, taken)
    unique = {(m.start, m.end): m for m in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda m: (m.start, -m.end)))
