"""Whom a description cannot mean, since its clause speaks of that one beside it; agents again.

In the braces stands the name of the actor, nothing for whom nobody can know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

from kg.language import parse

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "who aids the government is another": "France said it would aid [the government]{}.",
    "but a state speaks of its own": (
        "Peru closed the port. [The government]{Peru} blamed the strikers."
    ),
    "the company and the firm are two": (
        "Arden Steel sued Calder Iron. [The company]{Arden Steel} said [the firm]{} lied."
    ),
    "a federation of a state is not the world's": (
        "FIFA suspended [the Ghanaian federation]{Ghanaian federation} on Monday."
    ),
    "a government told by who leads it": (
        "Prime Minister Ada Brown of Chad resigned. Chad had failed [her government]{Chad}."
    ),
    "a government that deals with a state is not that one's": (
        "Chad's rivals met Chad as [Prime Minister Anna Weber's government]{} accused Chad."
    ),
    "a regime told by an unknown name is not the other state's": (
        "[The Makonde regime]{} freed the hostages. The United States welcomed it."
    ),
    "a number alone tells of new ones": (
        "Ada Brown met Carl Diaz on Monday. They had accused [two officials]{two officials}."
    ),
    "with an article they are the two": (
        "President Ada Brown met President Carl Diaz on Monday. "
        "[The two presidents]{Ada Brown + Carl Diaz} signed a pact."
    ),
    "officials again": ("Iraqi officials closed the road. [The officials]{Iraq} blamed the rain."),
    "officials of two states": (
        "Iraqi officials met Iranian officials. [The officials]{officials} said nothing."
    ),
    "officials of something else": (
        "Iraqi officials closed the road. [The officials]{officials of the bank} of the bank left."
    ),
    "families are people's": (
        "The judge freed the three men. The Crown Office sued. [Their]{three men} families wept."
    ),
    "the officer is a sergeant": (
        "Sgt. Carl Diaz met Ada Brown. [The officer]{Carl Diaz} accused her of theft."
    ),
    "the officer is no minister": (
        "Finance Minister Carl Diaz met Ada Brown. [The officer]{officer} accused her of theft."
    ),
    "the scientist is a biologist": (
        "Ada Brown, a biologist, sued the city. [The scientist]{Ada Brown} lost."
    ),
    "the pontiff is the pope, no cardinal": (
        "Pope Paul VI received Cardinal Carl Diaz. [The pontiff]{Paul VI} thanked him."
    ),
    "the singer, with an age": (
        "Ada Brown sued the studio. [The 40-year-old singer]{Ada Brown} lost."
    ),
    "a word for a state of the past": "[Ceylonese]{Sri Lanka} troops shelled the port.",
    "a homeland's capital": (
        "The Transkei accused South Africa. [Umtata]{Transkei} recalled its envoy."
    ),
    "guerrillas of a known group": (
        "[The Polisario guerrillas]{Polisario Front} rejected the offer of Morocco."
    ),
    "the first Americans are no Indians of India": (
        "[American Indians]{Native Americans} occupied the island."
    ),
    "what was denied is nobody": "Chad accused Niger of theft. The envoy denied [it]{-}.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_rivals_are_not_meant(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The court fined Capt. Ruiz Vega and Cmdr. Bo Lind on Monday.", 1),
        ("Maj. Gen. Ada Brown met Lt. Col. Bo Lind.", 1),
        ("Ada Brown left. Carl Diaz stayed.", 2),
    ],
)
def test_no_sentence_begins_behind_a_shortened_title(
    nlp: Language, text: str, sentences: int
) -> None:
    assert len(list(parse(nlp, text).sents)) == sentences
