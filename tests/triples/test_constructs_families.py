"""Ways of saying one thing that papers share: spellings, ranks, accords, acts put off.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

FIGHTERS = [
    ("Guerillas shelled Mali.", {"guerillas bombed Mali"}),
    ("Colombian guerillas kidnapped Anna Weber.", {"Colombian guerillas abducted Anna Weber"}),
    ("The mujahideen shelled Mali.", {"mujahideen bombed Mali"}),
    ("Afghan mujahedeen shelled Mali.", {"Afghan mujahedeen bombed Mali"}),
    ("Peru condemned the jihadis.", {"Peru condemned jihadis"}),
    ("Armed men kidnapped Anna Weber.", {"armed men abducted Anna Weber"}),
    ("Tall men kidnapped Anna Weber.", set()),
    ("Suicide bombers attacked Mali.", {"suicide bombers attacked Mali"}),
    ("A bomber of the old kind attacked a bridge.", set()),
    (
        "Peru condemned Slav and ethnic Albanian leaders.",
        {"Peru condemned Slav and ethnic Albanian leaders"},
    ),
    ("Chile met student and other leaders.", set()),
]
RANKS = [
    ("Germany became the first nation to recognise Croatia.", {"Germany recognised Croatia"}),
    ("Peru was the only country to condemn Chile.", {"Peru condemned Chile"}),
    ("Peru was the last to condemn Chile.", {"Peru condemned Chile"}),
    ("Peru was among the first to condemn Chile.", {"Peru condemned Chile"}),
    ("Peru was one of those to condemn Chile.", {"Peru condemned Chile"}),
    ("Peru is not the first country to condemn Chile.", {"Peru condemned Chile"}),
    (
        "Luis Prado will be the first president to visit Cuba.",
        {"Luis Prado visited Cuba (planned)"},
    ),
    (
        "Luis Prado, the last leader to visit Cuba, condemned Chile.",
        {"Luis Prado visited Cuba", "Luis Prado condemned Chile"},
    ),
    ("The first country to recognise Croatia was Germany.", {"Germany recognised Croatia"}),
    ("Luis Prado is the oldest man to be jailed by Peru.", {"Peru imprisoned Luis Prado"}),
    ("Peru is a good country to visit.", set()),
    ("Peru is the place to meet Luis Prado.", set()),
]
ACCORDS = [
    (
        "Peru agreed to hold talks with Chile.",
        {"Peru agreed_with Chile", "Peru held_talks_with Chile (planned)"},
    ),
    (
        "Peru agreed to meet Chile.",
        {"Peru agreed_with Chile", "Peru met_with Chile (planned)"},
    ),
    (
        "Peru did not agree to meet Chile.",
        {"Peru agreed_with Chile (negated)", "Peru met_with Chile (negated)"},
    ),
    (
        "Peru agreed with Cuba to meet Chile.",
        {"Peru agreed_with Cuba", "Peru met_with Chile (planned)"},
    ),
    ("Peru agreed to attack Chile.", {"Peru attacked Chile (planned)"}),
    ("Peru refused to meet.", set()),
]
PUT_OFF = [
    (
        "Peru postponed the signing of a deal with Chile.",
        {"Peru agreed_with Chile (planned)"},
    ),
    (
        "Peru cancelled the signing of a treaty with Chile.",
        {"Peru signed_treaty_with Chile (negated)"},
    ),
    ("Peru delayed the opening of talks with Chile.", {"Peru held_talks_with Chile (planned)"}),
    ("Peru attended the opening of a shop with Chile.", set()),
    ("Peru voted down Chile's plan.", {"Peru rejected Chile"}),
    ("Peru voted down the street from Chile's embassy.", set()),
    ("Peru broke off diplomatic ties to Chile.", {"Peru broke_ties_with Chile"}),
    ("Peru broke off a branch of Chile's tree.", set()),
]
CLAIMS = [
    (
        "Allegations by Peru that Chile bombed Bolivia were false.",
        {"Peru accused Chile", "Chile bombed Bolivia (alleged)"},
    ),
    (
        "Accusations from Chile that Peru armed the rebels were denied.",
        {"Chile accused Peru", "Peru armed rebels (alleged)"},
    ),
    ("The car that Peru bombed in Chile was old.", {"Peru bombed Chile"}),
]
NAMES = [
    (
        "The Alliance Party (AP) condemned Peru. The AP attacked Chile.",
        {"Alliance Party condemned Peru", "Alliance Party attacked Chile"},
    ),
    ("The Associated Press (AP) condemned Peru.", {"Associated Press condemned Peru"}),
    ("The fate of journalists jailed by Turkey is unknown.", {"Turkey imprisoned journalists"}),
    ("The fate of journalists jailed in haste is unknown.", set()),
]
MONEY = [
    ("Norway pledged 20 million dollars for Malawi.", {"Norway promised Malawi"}),
    ("Norway pledged money for the reconstruction of Malawi.", {"Norway promised Malawi"}),
    ("Norway gave money for the rebuilding of Malawi.", {"Norway gave_to Malawi"}),
    ("Norway pledged money for the reconstruction of a bridge.", set()),
    ("Norway gave money for the history of Malawi.", set()),
    ("Norway pledged silence for Malawi.", set()),
]
THREATS = [
    (
        "Peru's threat to attack Chile was harsh.",
        {"Peru threatened Chile", "Peru attacked Chile (hypothetical)"},
    ),
    ("Peru's threat to thank Chile was odd.", {"Peru thanked Chile (hypothetical)"}),
]
LISTS = [
    ("Peru arrested three men, among them Luis Prado.", {"Peru arrested Luis Prado"}),
    ("Several leaders, among them Luis Prado, condemned Peru.", {"Luis Prado condemned Peru"}),
    ("Several leaders, before them a desk, condemned Peru.", set()),
]
FAMILIES = [*FIGHTERS, *RANKS, *ACCORDS, *PUT_OFF, *CLAIMS, *NAMES, *MONEY, *THREATS, *LISTS]


@pytest.mark.parametrize(("sentence", "facts"), FAMILIES)
def test_says_the_same_in_other_words(nlp: Language, sentence: str, facts: set[str]) -> None:
    assert facts_of(nlp, sentence) == facts
