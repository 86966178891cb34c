"""What holds for every text: spans, one meaning a mention, order of passes, nothing from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import cast_of_text
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.actors import PASSES, place_name

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import Cast

pytestmark = pytest.mark.model

SENTENCES = (
    "French President Paul Moreau met his German counterpart in Bonn.",
    "Moreau said he was tired.",
    "The president flew home.",
    "Adam Keller and Eva Keller sold the farm.",
    "Keller declined to comment.",
    "She praised the two leaders.",
    "Moscow accused Kyiv of breaking the truce, and the Kremlin said it would answer.",
    "Iraqi forces shelled a village near Mosul.",
    '"I will not resign," said Maria Lopez, the defence minister.',
    "The Harbour Workers Federation (HWF) struck; HWF members marched.",
    "Both sides blamed the other.",
    "They agreed to meet again on Friday.",
    "A man shot a policeman; the man was arrested.",
    "On the eve of her trip, Ruth Miller rang the Czech prime minister.",
    "Its government feared a shortage \u2013 \u201cwe are poor\u201d.",
    "Size Text\n",
    "US \u00c9mile Zo\u00eb-O\u2019Hara, 42, left N\u2019Djamena\u2026",
)
UNRELATED = "\n\nA storm damaged 40 greenhouses, and tomatoes rose by a tenth."

texts = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from((" ", "\n", "\n\n"))),
    min_size=1,
    max_size=8,
).map(lambda parts: "".join(sentence + gap for sentence, gap in parts).strip())
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
few = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def meanings(cast: Cast) -> list[tuple[int, int, tuple[str, ...], str | None]]:
    """Every mention with the names of whom it means."""
    return [
        (
            reference.mention.start,
            reference.mention.end,
            tuple(cast.actor(key).name for key in (reference.actor, *reference.members) if key),
            place_name(reference),
        )
        for reference in cast.references
    ]


@few
@given(text=texts | anything)
def test_spans_are_those_of_the_text(nlp: Language, text: str) -> None:
    for reference in cast_of_text(nlp, text).references:
        mention = reference.mention
        assert text[mention.start : mention.end] == mention.text
        assert mention.first <= mention.head < mention.last
        assert mention.text.strip() == mention.text != ""


@few
@given(text=texts)
def test_a_mention_has_one_actor_or_one_group(nlp: Language, text: str) -> None:
    cast = cast_of_text(nlp, text)
    keys = [actor.id for actor in cast.actors]
    assert len(set(keys)) == len(keys)
    for reference in cast.references:
        assert not (reference.actor and reference.members)
        assert len(reference.members) != 1
        assert len(set(reference.members)) == len(reference.members)
        assert {*reference.members, *filter(None, [reference.actor])} <= set(keys)
        assert 0 <= reference.score <= 1
        assert reference.resolved_by or not (reference.actor or reference.members)


@few
@given(text=texts)
def test_mentions_are_in_order_and_none_twice(nlp: Language, text: str) -> None:
    spans = [(r.mention.start, -r.mention.end) for r in cast_of_text(nlp, text).references]
    assert spans == sorted(set(spans))


@few
@given(text=texts)
def test_every_actor_is_meant_somewhere(nlp: Language, text: str) -> None:
    cast = cast_of_text(nlp, text)
    meant = {key for r in cast.references for key in (r.actor, *r.members) if key}
    assert {actor.id for actor in cast.actors} == meant


@few
@given(text=texts)
def test_an_unrelated_paragraph_changes_nothing(nlp: Language, text: str) -> None:
    before = meanings(cast_of_text(nlp, text))
    after = meanings(cast_of_text(nlp, text + UNRELATED))
    assert after[: len(before)] == before


@few
@given(text=texts)
def test_the_same_text_gives_the_same_cast(nlp: Language, text: str) -> None:
    assert cast_of_text(nlp, text) == cast_of_text(nlp, text)


def test_the_order_of_passes() -> None:
    assert [settle.__name__.removeprefix("resolve_") for settle in PASSES] == [
        "peoples",
        "places",
        "bodies",
        "people",
        "surnames",
        "harvest_offices",
        "holders",
        "agents",
        "plurals",
        "again",
        "bare",
        "sides",
        "nationals",
        "collectives",
        "strangers",
        "pronouns",
        "speakers",
        "owned",
        "belongings",
    ]


def test_no_mention_in_no_text(nlp: Language) -> None:
    assert cast_of_text(nlp, "").references == ()
    assert cast_of_text(nlp, " \n\n ").references == ()
