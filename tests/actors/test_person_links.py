"""Persons by name: full, bare, titled, misspelt, two of one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "a first surname alone": (
        "[Jose Azuela Hoyo]{Jose Azuela Hoyo} spoke. Mr [Azuela]{Jose Azuela Hoyo} left."
    ),
    "a surname behind a hyphen": (
        "[Gloria Vidal-Arroyo]{Gloria Vidal-Arroyo} spoke. [Arroyo]{Gloria Vidal-Arroyo} left."
    ),
    "a first name that only begins another": (
        "[Joanne Lees]{Joanne Lees} wept. Mr [Joan]{Joan} comforted her."
    ),
    "Jane is no John": ("[John Smith]{John Smith} was jailed. [Jane Smith]{Jane Smith} wept."),
    "an Arab surname without its article": (
        "[Muqtada al-Sadri]{Muqtada al-Sadri} spoke. [Sadri]{Muqtada al-Sadri} left."
    ),
    "a surname that comes first": ("[Ma Ying-lin]{Ma Ying-lin} spoke. Mr [Ma]{Ma Ying-lin} left."),
    "a surname that is a title": (
        "[Martin Luther King]{Martin Luther King} spoke. "
        "Police arrested [King]{Martin Luther King}."
    ),
    "a surname is the person named before": (
        "[Nora Feldman]{Nora Feldman} resigned on Monday. [Feldman]{Nora Feldman} gave no reason."
    ),
    "a title with a surname is the person named before": (
        "[Nora Feldman]{Nora Feldman} resigned. [Ms]{-} [Feldman]{Nora Feldman} gave no reason."
    ),
    "a titled name is a person at once": (
        "Mr [Okabe]{Okabe} rejected the plan. [Okabe]{Okabe} said it would fail."
    ),
    "a first name alone": (
        "[Valentina Russo]{Valentina Russo} sang in Milan. [Valentina]{Valentina Russo} cried."
    ),
    "two of a surname, told apart by title": (
        "[Bill Clinton]{Bill Clinton} spoke in Ohio. [Hillary Clinton]{Hillary Clinton} campaigned "
        "in Iowa. Mrs [Clinton]{Hillary Clinton} drew a crowd. "
        "Mr [Clinton]{Bill Clinton} stayed away."
    ),
    "two of a surname in one breath: a bare one is nobody": (
        "[Adam Keller]{Adam Keller} and [Eva Keller]{Eva Keller} sold the farm. "
        "[Keller]{} declined to comment."
    ),
    "a second of the surname comes late: the bare name stays the first one's": (
        "[Adam Keller]{Adam Keller} sold the farm. [Keller]{Adam Keller} moved to Berlin. "
        "His brother [Karl Keller]{Karl Keller} protested. A judge fined [Keller]{Adam Keller}."
    ),
    "a woman's title is no man's": (
        "[John Barlow]{John Barlow} spoke first. Mrs [Barlow]{Barlow} spoke last."
    ),
    "spelling variants of one first name": (
        "[Sergei Malinov]{Sergei Malinov} spoke. [Sergey Malinov]{Sergei Malinov} left."
    ),
    "other first names are other persons": (
        "[Sergei Malinov]{Sergei Malinov} spoke. [Anton Malinov]{Anton Malinov} left."
    ),
    "a letter is missing in a surname": (
        "[Peter Hofmeister]{Peter Hofmeister} spoke. Mr [Hofmeistr]{Peter Hofmeister} left."
    ),
    "an initial and a middle name": (
        "[George T. Hollis]{George T. Hollis} won. [George Hollis]{George T. Hollis} wept."
    ),
    "a surname of two words": (
        "[Jean-Pierre Le Goff]{Jean-Pierre Le Goff} arrived. [Le Goff]{Jean-Pierre Le Goff} smiled."
    ),
    "a surname with a particle begins the sentence": (
        "[Jan de Vries]{Jan de Vries} met reporters. [De Vries]{Jan de Vries} promised reforms."
    ),
    "a Chinese surname stands first": (
        "[Kim Dae-sung]{Kim Dae-sung} spoke in Seoul. [Kim]{Kim Dae-sung} then flew home."
    ),
    "a company named after a person is another": (
        "[Harry Winslow]{Harry Winslow} founded a shop. "
        "The [Harry Winslow Company]{Harry Winslow Company} sued a rival. "
        "[Winslow]{Harry Winslow} died in 1978."
    ),
    "the person in the name of a foundation": (
        "[Ada Brown]{Ada Brown} painted ships. The [Ada Brown]{Ada Brown} Foundation bought two."
    ),
    "page furniture is nobody": (
        "[Size Text]{-}\n\n[Share]{-} [Tweet]{-} [Print]{-}\n\nThe secretary of [State]{-} spoke."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_person_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
