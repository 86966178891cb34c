"""Marked-up texts: "[Ms Tan]{Amy Tan} rang [Bo Li]{Bo Li}." says whom each mention must mean.

In the braces stands the actor's name, "A + B" for a group, "@Rome" for a mere place, nothing for
whom nobody can know, and "-" where there must be no mention at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.actors import place_name, resolve
from kg.language import parse
from kg.mentions import find_mentions
from kg.words import plain

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import Cast, Reference

MARK = re.compile(r"\[([^\]]+)\]\{([^}]*)\}")


def wanted_and_found(
    nlp: Language, marked: str
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What the mark-up says of its spans, and what the sieve says of the same ones."""
    text, spans = unmarked(marked)
    cast = cast_of_text(nlp, text)
    by_span = {(r.mention.start, r.mention.end): r for r in cast.references}
    wanted = [(text[start:end], meaning) for start, end, meaning in spans]
    found = [
        (text[start:end], meaning_of(cast, by_span.get((start, end)))) for start, end, _ in spans
    ]
    return wanted, found


def cast_of_text(nlp: Language, text: str) -> Cast:
    """The cast of a text."""
    doc = plain(parse(nlp, text))
    return resolve(doc, find_mentions(doc))


def unmarked(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and start, end and meaning of each."""
    text, spans, past = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[past : match.start()]
        spans.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        past = match.end()
    return text + marked[past:], spans


def meaning_of(cast: Cast, reference: Reference | None) -> str:
    """A reference in the words of the mark-up."""
    if reference is None:
        return "-"
    if reference.actor:
        return cast.actor(reference.actor).name
    if reference.members:
        return " + ".join(cast.actor(member).name for member in reference.members)
    place = place_name(reference)
    return f"@{place}" if place else ""
