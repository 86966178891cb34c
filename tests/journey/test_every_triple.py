"""What holds of every triple of every article, whatever is found in it: spans, days, ids, order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import pytest

from kg.model import STATUS_ORDER, Event, Triple
from kg.output import FILES, Output, ordered, read_output, write_output

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from journey.conftest import Made

pytestmark = pytest.mark.model

FEW = 0.05


class Found(NamedTuple):
    """An output folder, what it says, and the texts it was made of."""

    folder: Path
    output: Output
    texts: Mapping[str, str]


@pytest.fixture(scope="module", params=["demo", "seeds", "wikinews"])
def found(request: pytest.FixtureRequest) -> Found:
    """Each set of articles in turn."""
    made: Made = request.getfixturevalue(request.param)
    output = read_output(made.out)
    # by another way than ours: all of them are UTF-8, offsets count code points
    texts = {
        one.document: (made.docs / one.document).read_bytes().decode("utf-8-sig")
        for one in output.documents
    }
    assert len(output.triples) >= len(texts)
    return Found(made.out, output, texts)


def test_texts_stand_where_the_spans_say(found: Found) -> None:
    def wrong(triple: Triple) -> Iterator[str]:
        text = found.texts[triple.document]
        if text[triple.start : triple.end] != triple.sentence:
            yield "sentence"
        if text[triple.subject_start : triple.subject_end] != triple.subject_mention:
            yield "subject"
        if text[triple.object_start : triple.object_end] != triple.object_mention:
            yield "object"
        word = text[triple.action_start : triple.action_end]
        if not word or word != word.strip():
            yield "action"

    assert [(one.id, what) for one in found.output.triples for what in wrong(one)] == []


def test_mentions_and_action_lie_in_the_sentence(found: Found) -> None:
    """All three do, but for the side of whom a quotation or "that demand" speaks from afar."""

    def outside(triple: Triple) -> list[str]:
        spans = {
            "subject": (triple.subject_start, triple.subject_end),
            "action": (triple.action_start, triple.action_end),
            "object": (triple.object_start, triple.object_end),
        }
        return [
            name
            for name, (start, end) in spans.items()
            if not triple.start <= start < end <= triple.end
        ]

    afar = [(one, names) for one in found.output.triples if (names := outside(one))]
    assert [one for one, names in afar if len(names) > 1 or "action" in names] == []
    assert len(afar) <= FEW * len(found.output.triples)


def test_a_sentence_is_no_more_than_one_paragraph(found: Found) -> None:
    broken = [one.sentence for one in found.output.triples if "\n\n" in one.sentence]
    loose = [one.sentence for one in found.output.triples if one.sentence != one.sentence.strip()]
    assert (broken, loose) == ([], [])


def test_nobody_acts_on_himself(found: Found) -> None:
    told: tuple[Triple | Event, ...] = (*found.output.triples, *found.output.events)
    assert [one for one in told if one.subject_id == one.object_id] == []


def test_days_are_both_there_in_order_or_neither(found: Found) -> None:
    def right(one: Triple | Event) -> bool:
        if one.date is None or one.date_end is None:
            return {one.date, one.date_end, one.date_precision} == {None}
        exact = one.date == one.date_end
        return one.date <= one.date_end and exact == (one.date_precision == "day")

    told: tuple[Triple | Event, ...] = (*found.output.triples, *found.output.events)
    assert [one for one in told if not right(one)] == []
    assert [
        one for one in found.output.triples if (one.date is None) != (one.date_basis == "unknown")
    ] == []


def test_ids_are_unique_and_lead_somewhere(found: Found) -> None:
    output = found.output
    for records in (output.documents, output.actors, output.triples, output.events):
        ids = [one.id for one in records]
        assert len(set(ids)) == len(ids)
        assert not [one for one in ids if len(one) != 16 or int(one, 16) < 0]
    documents = {one.id: one.document for one in output.documents}
    actors = {one.id: (one.name, one.kind) for one in output.actors}
    for one in output.triples:
        assert documents[one.document_id] == one.document
        assert actors[one.subject_id] == (one.subject, one.subject_kind)
        assert actors[one.object_id] == (one.object, one.object_kind)
        assert one.attributed_to_id is None or actors[one.attributed_to_id][0] == one.attributed_to
    told = {key for one in output.triples for key in (one.subject_id, one.object_id)}
    assert {key for one in output.events for key in (one.subject_id, one.object_id)} <= told


def test_an_event_is_what_its_triples_tell(found: Found) -> None:
    told: dict[str | None, list[Triple]] = defaultdict(list)
    for one in found.output.triples:
        told[one.event_id].append(one)
    assert set(told) == {event.id for event in found.output.events}
    for event in found.output.events:
        triples = told[event.id]
        assert set(event.triples) == {one.id for one in triples}
        assert {one.action_class for one in triples} == {event.action_class}
        assert {frozenset((one.subject_id, one.object_id)) for one in triples} == {
            frozenset((event.subject_id, event.object_id))
        }
        if "negated" in {event.status, *(one.status for one in triples)}:
            assert {one.status for one in triples} == {event.status}
        assert event.status == min((one.status for one in triples), key=STATUS_ORDER.index)
        assert 1 <= event.reports <= len({one.document_id for one in triples})
        assert event.confidence >= max(one.confidence for one in triples)


def test_confidence_is_a_share_to_three_decimals(found: Found) -> None:
    told: tuple[Triple | Event, ...] = (*found.output.triples, *found.output.events)
    for one in told:
        assert 0 < one.confidence <= 1
        assert round(one.confidence, 3) == one.confidence


def test_files_are_in_order_and_read_back_equal(found: Found, tmp_path: Path) -> None:
    assert ordered(found.output) == found.output
    write_output(found.output, tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (found.folder / name).read_bytes(), name
