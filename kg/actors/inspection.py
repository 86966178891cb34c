"""The rows of mentions.jsonl, by which a reader sees who was taken for whom and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.world import gazetteer

if TYPE_CHECKING:
    from kg.model import Cast, Reference


def mention_rows(document: str, cast: Cast) -> list[dict[str, Any]]:
    """A row for each mention; a mere place has its name without an actor's id, a group its members."""
    names = {actor.id: actor.name for actor in cast.actors}
    return [_row(document, reference, names) for reference in cast.references]


def _row(document: str, reference: Reference, names: dict[str, str]) -> dict[str, Any]:
    mention = reference.mention
    return {
        "document": document,
        "start": mention.start,
        "end": mention.end,
        "actor": names[reference.actor] if reference.actor else _place_name(reference),
        "actor_id": reference.actor,
        "members": list(reference.members),
        "kind": mention.kind,
        "form": mention.form,
        "resolved_by": reference.resolved_by,
        "score": round(reference.score, 3),
    }


def _place_name(reference: Reference) -> str | None:
    """The name of a mere place, a state's in its short form; a capital stays a city."""
    if reference.resolved_by != "place":
        return None
    text = " ".join(reference.mention.text.split())
    entry = gazetteer().names.get(text)
    return entry.name if entry and entry.how == "name" else text
