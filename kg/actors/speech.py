"""Pass 12: the first person inside a quotation is its speaker, "we" the body he speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.holders import TOP
from kg.mentions.pronouns import SPEAKER

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene

ONE = frozenset(("i", "me", "my", "mine", "myself"))
STATE = (
    *TOP,
    "foreign minister",
    "defence minister",
    "interior minister",
    "finance minister",
    "minister",
    "ambassador",
    "deputy head",
)


def resolve_speakers(scene: Scene) -> None:
    """Link "I" and "we" in quotations."""
    quotes = scene.quotes
    for index, mention in list(scene.open("pronoun")):
        if mention.text.casefold() not in SPEAKER:
            continue
        quote = quotes.at(mention.head)
        speaker = scene.figure_at(quote.speaker) if quote and quote.speaker is not None else None
        if speaker is None:
            continue
        if mention.text.casefold() in ONE:
            if speaker.kind == "person":
                scene.link(index, speaker, "speaker", 0.85)
        else:
            body = _body(scene, speaker)
            if body:
                scene.link(index, body, "speaker", 0.6)


def _body(scene: Scene, speaker: Figure) -> Figure | None:
    """For whom a speaker says "we"."""
    if speaker.kind != "person":
        return speaker
    if speaker.body is not None:
        return scene.figures[speaker.body]
    if speaker.country and any(klass in speaker.offices for klass in STATE):
        return scene.known("country", speaker.country, speaker.first)
    return None
