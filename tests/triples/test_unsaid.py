"""Sides that a text leaves unsaid: opponents, enemies and authorities, each with negative twins.

Each text stands with the exact set of its triples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of, triples_of

from kg.actors import resolve
from kg.language import parse
from kg.mentions import find_mentions
from kg.triples import explain

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

AT_ODDS = "Peru sued Chile in May. Chile accused Peru of lying. "
SUED = {"Peru sued Chile", "Chile accused Peru"}
BOXERS = "The World Boxing Council met on Friday. "

JOINED = [
    (
        "Peru accused Chile of lying and demanded an apology.",
        {"Peru accused Chile", "Peru demanded Chile"},
    ),
    ("Peru attacked Chile and demanded an apology.", {"Peru attacked Chile"}),
    ("Peru thanked Chile and demanded an apology.", {"Peru thanked Chile"}),
    (
        "Peru met Chile in May and promised to leave the island.",
        {"Peru met_with Chile", "Peru promised Chile"},
    ),
    ("Peru visited Chile and bought ships.", {"Peru visited Chile"}),
    (
        "Norway condemned the vote and warned Chad of sanctions.",
        {"Norway condemned Chad", "Norway warned Chad"},
    ),
    ("Peru rejected the report and thanked Chile.", {"Peru thanked Chile"}),
    (
        "Peru rejected Anderson and accused Chile of lying.",
        {"Peru rejected Anderson", "Peru accused Chile"},
    ),
]

ANSWERED = [
    (
        "Peru and Chile refused Cuba's request.",
        {"Peru refused Cuba", "Chile refused Cuba", "Cuba asked Peru", "Cuba asked Chile"},
    ),
    ("Peru rejected Cuba's demands.", {"Peru rejected Cuba"}),
    ("Peru studied Cuba's request.", set()),
    ("Peru studied Cuba's demands.", set()),
]

OPPONENTS = [
    ("Peru rejected the new terms.", {"Peru rejected Chile"}),
    ("Peru agreed to a truce on Friday.", {"Peru accepted Chile"}),
    ("Peru broke off talks on Monday.", {"Peru broke_ties_with Chile"}),
    ("Peru walked out of the talks.", {"Peru broke_ties_with Chile"}),
    ("Peru suspended the trial on Monday.", set()),
    ("Peru walked out of the hotel.", set()),
    ("Talks with Chile failed on Monday.", {"Peru held_talks_with Chile"}),
    ("Matches with Chile failed on Monday.", set()),
    ("Peru rejected Anderson on Monday.", {"Peru rejected Anderson"}),
    ("Peru built the new ships.", set()),
]

NO_OPPONENT = [
    ("Peru sued Chile in May. Peru rejected the new terms.", {"Peru sued Chile"}),
    (
        "Peru praised Chile in May. Chile thanked Peru. Peru rejected the new terms.",
        {"Peru praised Chile", "Chile thanked Peru"},
    ),
    (
        AT_ODDS + "Cuba sued Peru. Peru praised Cuba. Peru agreed to a truce on Friday.",
        SUED | {"Cuba sued Peru", "Peru praised Cuba"},
    ),
]

ENEMIES = [
    (
        "Peru bombed Chile in May. Peru attacked at dawn on Friday.",
        {"Peru bombed Chile", "Peru attacked Chile"},
    ),
    (
        "Peru bombed Chile and Cuba in May. Peru attacked at dawn on Friday.",
        {"Peru bombed Chile", "Peru bombed Cuba"},
    ),
    ("Peru praised Chile in May. Peru attacked at dawn on Friday.", {"Peru praised Chile"}),
    (
        "Peru bombed Chile in May. Chile declared a cease-fire on Friday.",
        {"Peru bombed Chile", "Chile ceased_fire_with Peru"},
    ),
    ("Chilean rebels attacked an army post on Friday.", {"Chilean rebels attacked Chile"}),
    ("Chilean rebels attacked a market on Friday.", set()),
    ("Chilean rebels declared a ceasefire.", {"Chilean rebels ceased_fire_with Chile"}),
    ("Chilean miners declared a ceasefire.", set()),
    ("Peru bombed Chile in May. Cuba declared a cease-fire on Friday.", {"Peru bombed Chile"}),
]

ANNOUNCED = [
    (
        "Luis Prado will face fraud charges, the Crown Prosecution Service said in May.",
        {"Crown Prosecution Service brought_charges_against Luis Prado (planned)"},
    ),
    ("Luis Prado will face fraud charges, his lawyer said in May.", set()),
    ("Luis Prado was arrested on Monday, police said.", {"police arrested Luis Prado"}),
    ("Luis Prado was arrested on Monday, his family said.", set()),
    ("Luis Prado was arrested on Monday, Amnesty International said.", set()),
    ("The Peruvian News Agency reported that Luis Prado had been sacked.", set()),
    ("Two Peruvians were arrested in May, Peru said.", set()),
]

NEARBY = [
    ("Police stormed the house. Luis Prado was arrested.", {"police arrested Luis Prado"}),
    ("The Red Cross visited the house. Luis Prado was arrested.", set()),
    (
        "The court ruled on Monday. Luis Prado was sentenced to six years.",
        {"court imprisoned Luis Prado"},
    ),
    (
        BOXERS + "Luis Prado was banned for two years.",
        {"World Boxing Council banned Luis Prado"},
    ),
    (BOXERS + "Luis Prado was elected for two years.", set()),
    (
        BOXERS + "The Olympic Committee agreed. Luis Prado was banned for two years.",
        set(),
    ),
]

AFTER = [
    (
        "Luis Prado was convicted on Monday. Judge Ana Diaz read the verdict.",
        {"Ana Diaz imprisoned Luis Prado"},
    ),
    ("Luis Prado was promoted on Monday. Judge Ana Diaz read the verdict.", set()),
    ("Luis Prado was convicted on Monday. Rain fell. Judge Ana Diaz left.", set()),
]

AT_HOME = [
    (
        "Former Peruvian president Luis Prado was sentenced to six years on Monday.",
        {"Peru imprisoned Luis Prado"},
    ),
    ("Former Peruvian president Luis Prado was elected mayor on Monday.", set()),
    ("Former Peruvian president Luis Prado was jailed near the Chilean border.", set()),
    ("Luis Prado, a singer who loved Peru, was sentenced to six years on Monday.", set()),
]

FREED = [
    (
        "Iran jailed Luis Prado in May. He was released on Monday.",
        {"Iran imprisoned Luis Prado", "Iran released Luis Prado"},
    ),
    (
        "Iran barred Luis Prado from leaving. He was released on Monday.",
        {"Iran banned Luis Prado"},
    ),
]

BEFORE = [
    (
        "Iran barred Luis Prado from leaving. He was arrested at home in May.",
        {"Iran banned Luis Prado", "Iran arrested Luis Prado"},
    ),
    (
        "Iran praised Luis Prado. He was arrested at home in May.",
        {"Iran praised Luis Prado"},
    ),
    (
        "Iran barred Luis Prado from leaving. Peru jailed Luis Prado. He was arrested in May.",
        {"Iran banned Luis Prado", "Peru imprisoned Luis Prado"},
    ),
    (
        "Luis Prado was arrested by Russia in May and convicted of espionage in June.",
        {"Russia arrested Luis Prado", "Russia imprisoned Luis Prado"},
    ),
    ("Luis Prado was born in May and convicted of espionage in June.", set()),
]


@pytest.mark.parametrize(("text", "facts"), [*JOINED, *ANSWERED, *NO_OPPONENT, *ENEMIES])
def test_whom_an_act_is_meant_for(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), OPPONENTS)
def test_with_an_opponent_known_before(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, AT_ODDS + text) == facts | SUED


@pytest.mark.parametrize(
    ("text", "facts"), [*ANNOUNCED, *NEARBY, *AFTER, *AT_HOME, *FREED, *BEFORE]
)
def test_which_authority_did_it(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


def test_what_is_taken_for_the_opponent(nlp: Language) -> None:
    found = triples_of(nlp, AT_ODDS + "Peru broke off talks on Monday.")[-1]
    assert (found.object_mention, found.construct) == ("talks", "clause + opponent")


def test_an_authority_is_its_own_mention(nlp: Language) -> None:
    (found,) = triples_of(nlp, "Police stormed the house. Luis Prado was arrested.")
    assert (found.subject_mention, found.construct) == ("Police", "nearby + passive")


def test_what_is_unsaid_is_explained(nlp: Language) -> None:
    doc = parse(nlp, "Police stormed the house. Luis Prado was arrested.")
    lines = explain(doc, resolve(doc, find_mentions(doc)), ()).split("\n")
    (pair,) = (line for line in lines if line.startswith("    => "))
    assert pair.startswith("    => police -arrested-> Luis Prado (nearby + passive, ")
