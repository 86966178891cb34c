"""Frames on hand-built parses: which sense is meant, which slot is taken, who pairs with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc

from kg.model import Actor, Cast, Mention, Reference
from kg.triples.extraction import pairs_of
from kg.triples.page import Page

if TYPE_CHECKING:
    from kg.triples.frames import Pair

VOCAB = spacy.blank("en").vocab


def doc_of(rows: str) -> Doc:
    """A parse from "word lemma pos tag dep head" lines, heads as token numbers."""
    table = [row.split() for row in rows.strip().split("\n")]
    return Doc(
        VOCAB,
        words=[row[0] for row in table],
        lemmas=[row[1] for row in table],
        pos=[row[2] for row in table],
        tags=[row[3] for row in table],
        deps=[row[4] for row in table],
        heads=[int(row[5]) for row in table],
    )


def cast_of(doc: Doc, *groups: str, named: bool = True) -> Cast:
    """Each name an actor; "Peru+Chile@2" is a mention at token 2 of a group of those two."""
    names = [n for group in groups for n in group.partition("@")[0].split("+")]
    actors = {
        n: Actor(id=f"a{i}", name=n, kind="country", named=named) for i, n in enumerate(names)
    }
    references = []
    for group in groups:
        members, _, place = group.partition("@")
        i = int(place)
        token = doc[i]
        mention = Mention(
            start=token.idx,
            end=token.idx + len(token.text),
            first=i,
            last=i + 1,
            head=i,
            text=token.text,
            kind="country",
            form="name",
        )
        ids = tuple(actors[name].id for name in members.split("+"))
        references.append(
            Reference(
                mention=mention,
                actor=ids[0] if len(ids) == 1 else None,
                members=ids if len(ids) > 1 else (),
                resolved_by="name",
                score=1.0,
            )
        )
    return Cast(actors=tuple(actors.values()), references=tuple(references))


def told(pairs: tuple[Pair, ...]) -> list[str]:
    return [
        f"{p.subject.party.actor.name} {p.sense.label} {p.object.party.actor.name}" for p in pairs
    ]


MET = """
They they PRON PRP nsubj 1
met meet VERB VBD ROOT 1
"""
URGED = """
Peru Peru PROPN NNP nsubj 1
urged urge VERB VBD ROOT 1
them they PRON PRP dobj 1
"""
BETWEEN = """
talks talk NOUN NNS ROOT 0
between between ADP IN prep 0
Peru Peru PROPN NNP pobj 1
and and CCONJ CC cc 2
Chile Chile PROPN NNP conj 2
"""


@pytest.mark.parametrize(
    ("group", "facts"),
    [
        ("Peru+Chile@0", ["Peru met_with Chile"]),
        (
            "Peru+Chile+Cuba@0",
            ["Peru met_with Chile", "Peru met_with Cuba", "Chile met_with Cuba"],
        ),
        ("Peru@0", []),
    ],
)
def test_a_group_meets_among_itself(group: str, facts: list[str]) -> None:
    doc = doc_of(MET)
    assert told(pairs_of(Page(doc, cast_of(doc, group)))) == facts


def test_a_group_that_is_acted_on_gives_a_pair_each_with_its_place() -> None:
    doc = doc_of(URGED)
    pairs = pairs_of(Page(doc, cast_of(doc, "Peru@0", "Chile+Cuba@2")))
    assert told(pairs) == ["Peru urged Chile", "Peru urged Cuba"]
    assert [p.object.party.place for p in pairs] == [0, 1]


def test_nobody_acts_on_himself() -> None:
    doc = doc_of(URGED)
    pairs = pairs_of(Page(doc, cast_of(doc, "Peru@0", "Chile+Peru@2")))
    assert told(pairs) == ["Peru urged Chile"]


def test_between_holds_both_sides() -> None:
    doc = doc_of(BETWEEN)
    assert told(pairs_of(Page(doc, cast_of(doc, "Peru@2", "Chile@4")))) == [
        "Peru held_talks_with Chile"
    ]


def test_one_side_alone_is_no_talk() -> None:
    doc = doc_of(BETWEEN)
    assert pairs_of(Page(doc, cast_of(doc, "Peru@2"))) == ()


def test_a_long_list_is_no_act() -> None:
    doc = doc_of(MET)
    group = "+".join(f"State{i}" for i in range(13)) + "@0"
    assert pairs_of(Page(doc, cast_of(doc, group))) == ()
