"""States of the past, their capitals, and the alliances of the wars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "a capital of a state of the past that the text names": (
        "[Czechoslovakia]{Czechoslovakia} expelled a [Soviet]{Soviet Union} envoy. "
        "[Prague]{Czechoslovakia} told [Moscow]{Soviet Union} to leave."
    ),
    "the same capitals today": "[Prague]{Czech Republic} told [Moscow]{Russia} to leave.",
    "where both states are named, the one of today": (
        "[Serbia]{Serbia} left [Yugoslavia]{Yugoslavia}. [Belgrade]{Serbia} protested."
    ),
    "a secession": (
        "[Biafra]{Biafra} left [Nigeria]{Nigeria}. The [Biafrans]{Biafra} asked for arms."
    ),
    "an empire": "[Gran Colombia]{Gran Colombia} attacked [Peru]{Peru}.",
    "a state under its old name": "[Zaire]{Zaire} expelled the envoy. [Kinshasa]{Zaire} lied.",
    "Germany by its regime": "[Nazi Germany]{Germany} invaded [Poland]{Poland}.",
    "the Allies": "The [Allies]{Allies} landed. Germany attacked the [Allies]{Allies}.",
    "allies of somebody are no Allies": "[Allies]{allies of the mayor} of the mayor protested.",
    "a region acts": "[Catalonia]{Catalonia} declared independence.",
    "a region is sued": "The Justice Department sued [Texas]{Texas}.",
    "a region is where one goes": "Ed Hall went to [Texas]{@Texas}.",
    "a region that only is": "[Catalonia]{@Catalonia} lies on the coast.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_past_state_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
