"""Pronouns: number, gender, distance, grammar, and the first person in quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "she is the woman": (
        "John Miller and his sister Ruth Miller run the firm. John Miller flew to Rome. "
        "[She]{Ruth Miller} stayed at home."
    ),
    "she, after a man alone, is nobody": "John Miller flew to Rome. [She]{} stayed at home.",
    "he, the subject before": (
        "David Levi visited Robert Hall on Monday. [He]{David Levi} brought flowers."
    ),
    "he, of whom others speak": (
        "James Hollis met David Levi. Levi's aides said [he]{David Levi} was ill."
    ),
    "himself is the subject": "David Levi told Robert Hall that he blamed [himself]{David Levi}.",
    "him is not the subject of its own clause": (
        "Omar Nasr arrived. David Levi thanked [him]{Omar Nasr}."
    ),
    "him is not the subject that its verb shares": (
        "Omar Nasr telephoned David Levi and assured [him]{David Levi} of help."
    ),
    "he, the shared subject of a clause of its own": (
        "Omar Nasr telephoned David Levi and said [he]{Omar Nasr} was ill."
    ),
    "him is the object of the verb before, not the topic": (
        "Omar Nasr rang allies on Monday. Peter Novak telephoned David Levi and assured "
        "[him]{David Levi} of help."
    ),
    "him is not the subject of a participle": (
        "Omar Nasr called on David Levi to resign, accusing [him]{David Levi} of a cover-up."
    ),
    "he, the subject of a participle's clause": (
        "Omar Nasr called on David Levi to resign, saying [he]{Omar Nasr} was angry."
    ),
    "his is whom the clause is about": "David Levi sold [his]{David Levi} house.",
    "a fronted phrase looks ahead": (
        "On the eve of [his]{Peter Novak} trip, Peter Novak met reporters."
    ),
    "a fronted clause looks ahead, past somebody": (
        "Carlos Pinto lost his seat. Discussing [her]{Maria Lopez} plans, Maria Lopez smiled."
    ),
    "he is not whom he names": (
        'For Kevin Hall, Andrew Stone was a hero. [He]{Kevin Hall} said, "Andrew Stone was great."'
    ),
    "it is the state that spoke": "The Kremlin said [it]{Russia} would answer.",
    "it is not the subject of its own clause": "Fiji noted that Samoa had ignored [it]{Fiji}.",
    "its is the state": "Japan recalled [its]{Japan} ambassador.",
    "it is nothing": "[It]{-} was raining when Japan voted.",
    "I, before the speaker": '"[I]{Maria Lopez} will not resign," said Maria Lopez.',
    "I, after the speaker, over two sentences": (
        'Maria Lopez said: "[I]{Maria Lopez} am tired. [My]{Maria Lopez} work is done."'
    ),
    "I, in a paragraph that the one before announces": (
        'Maria Lopez issued a statement on Friday.\n\n"[I]{Maria Lopez} am tired," it began.'
    ),
    "we is the speaker's body": (
        'US State Department spokesman Tom Reed said: "[We]{US State Department} regret this."'
    ),
    "I without a speaker is nobody": '"[I]{} am tired."',
    "he in a quotation is not its speaker": (
        'Robert Hall retired. "[He]{Robert Hall} was kind," said David Levi.'
    ),
    "he in a quotation is who it is about": (
        'Moshe Alon defended the raid on Hassan Yassin\'s house. "[He]{Hassan Yassin} is a liar," '
        "Alon said of Yassin."
    ),
    "gender learnt from what follows": (
        "Sehar Qazi met Andrew Stone. Qazi said [she]{Sehar Qazi} was glad. "
        "[He]{Andrew Stone} left."
    ),
    "his forces": "Moscow lost a ship. Russia moved [its troops]{Russia} back.",
    "what a pronoun is said to be": (
        "Andrew Stone died on Sunday. [He]{Andrew Stone} was [a teacher]{Andrew Stone}."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_pronoun_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
