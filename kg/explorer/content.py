"""What the page knows: actors, events, sentences and where to mark them, as plain JSON values.

Events are given column by column, which takes a third of the room of a row each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.explorer.style import style

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from kg.model import ActorRecord, Event, Triple
    from kg.output import DocumentRecord, Output

SENTENCES = 40  # of one event; a note says how many more triples.jsonl has


def content(output: Output, places: Mapping[str, int]) -> dict[str, Any]:
    """The data of the page; `places` gives every actor's number."""
    documents = {document.id: at for at, document in enumerate(output.documents)}
    book = _Book(documents, places)
    told = {triple.id: triple for triple in output.triples}
    events = [_event(event, told, book, places) for event in output.events]
    columns = events[0].keys() if events else ()
    return {
        "style": _style(output.events),
        "actors": [_actor(actor) for actor in output.actors],
        "documents": [_document(document) for document in output.documents],
        "events": {column: [event[column] for event in events] for column in columns},
        "sentences": book.sentences,
        "outlets": book.outlets,
    }


def _style(events: Sequence[Event]) -> dict[str, Any]:
    """Names, colours, dashes and shapes, with an entry for every class that occurs."""
    known = style()
    classes = sorted({event.action_class for event in events})
    return {
        "quads": [
            {key: quad[key] for key in ("id", "label", "light", "dark")} for quad in known.quads
        ],
        "classes": {
            name: {"label": known.label(name), "quad": known.quad(name)} for name in classes
        },
        "statuses": list(known.statuses),
        "kinds": list(known.kinds),
    }


def _actor(actor: ActorRecord) -> dict[str, Any]:
    """What the page says of an actor beside the name, which its node has."""
    return {
        "kind": actor.kind,
        "country": actor.country,
        "aliases": [alias for alias in actor.aliases if alias != actor.name],
        "mentions": actor.mentions,
        "documents": actor.documents,
    }


def _document(document: DocumentRecord) -> dict[str, Any]:
    """An article as the page cites it."""
    return {
        "file": document.document,
        "title": document.title,
        "outlet": document.outlet,
        "published": iso(document.published),
        "basis": document.published_basis,
    }


def _event(
    event: Event, told: Mapping[str, Triple], book: _Book, places: Mapping[str, int]
) -> dict[str, Any]:
    """An event with its evidence."""
    triples = [told[name] for name in event.triples if name in told]
    evidence = [book.evidence(triple, event) for triple in triples[:SENTENCES]]
    return {
        "subject": places[event.subject_id],
        "object": places[event.object_id],
        "action": event.action.replace("_", " "),
        "class": event.action_class,
        "symmetric": int(event.symmetric),
        "date": iso(event.date),
        "end": iso(event.date_end) if event.date_end != event.date else None,
        "precision": event.date_precision,
        "status": event.status,
        "confidence": event.confidence,
        "reports": event.reports,
        "outlets": [book.outlet(outlet) for outlet in event.outlets],
        "evidence": evidence,
        "more": max(0, len(triples) - SENTENCES),
    }


class _Book:
    """Every sentence once, in the order in which evidence first needs it."""

    def __init__(self, documents: Mapping[str, int], places: Mapping[str, int]) -> None:
        """Start empty; `documents` and `places` give the numbers of articles and actors."""
        self.sentences: list[list[Any]] = []
        self.outlets: list[str] = []
        self._documents = documents
        self._places = places
        self._known: dict[tuple[str, int, str], int] = {}

    def outlet(self, name: str) -> int:
        """The number of an outlet."""
        if name not in self.outlets:
            self.outlets.append(name)
        return self.outlets.index(name)

    def evidence(self, triple: Triple, event: Event) -> list[Any]:
        """A triple as [sentence, subject span, action span, object span, notes if there are any].

        Spans count UTF-16 units from the sentence's start, as JavaScript does.
        """
        key = (triple.document_id, triple.start, triple.sentence)
        if key not in self._known:
            self._known[key] = len(self.sentences)
            article = self._documents.get(triple.document_id, -1)
            self.sentences.append([article, triple.sentence])
        spans = [
            span(triple.sentence, start - triple.start, end - triple.start)
            for start, end in (
                (triple.subject_start, triple.subject_end),
                (triple.action_start, triple.action_end),
                (triple.object_start, triple.object_end),
            )
        ]
        notes = {
            "status": triple.status if triple.status != event.status else None,
            "action": triple.action.replace("_", " ") if triple.action != event.action else None,
            "by": triple.attributed_to,
            "when": triple.date_expression,
        }
        given = {key: value for key, value in notes.items() if value}
        return [self._known[key], *spans, given] if given else [self._known[key], *spans]


def span(text: str, start: int, end: int) -> list[int]:
    """A stretch of the text in UTF-16 units; empty where it does not lie within the text.

    >>> span("😀 Ada met Bob", 2, 5)
    [3, 6]
    >>> span("Ada met Bob", -4, 2)
    []
    """
    if not 0 <= start < end <= len(text):
        return []
    return [_units(text[:start]), _units(text[:end])]


def _units(text: str) -> int:
    """How long the text is in UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)


def iso(day: dt.date | None) -> str | None:
    """The day in ISO form."""
    return None if day is None else day.isoformat()
