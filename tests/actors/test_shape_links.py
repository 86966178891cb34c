"""Names by how they are written: nicknames in quotes, dotted letters, seats in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "a nickname in quotation marks": (
        'Police arrested [Vito "Big Toe" Rossi]{Vito Rossi} on Monday. [Rossi]{Vito Rossi} left.'
    ),
    "a nickname with a foreign article": (
        'Spain extradited [Joaquin "El Chapo" Lopez]{Joaquin Lopez} on Monday.'
    ),
    "a quotation between names is no nickname": (
        '[Ada Brown]{Ada Brown} said "never" to [Ed Hall]{Ed Hall}.'
    ),
    "a party and state are nobody": (
        "Senator [Ada Brown]{Ada Brown} ([R-Maine]{-}) criticized Mexico on Tuesday."
    ),
    "a body in brackets is one": (
        "The Peru Freedom League ([PFL]{Peru Freedom League}) rejected the offer."
    ),
    "a dotted name of a known body": "[U.N.I.T.A.]{UNITA} rejected the offer of Angola on Monday.",
    "a dotted name of an unknown body": "The [K.Z.F.L.]{K.Z.F.L.} rejected the offer of Angola.",
    "a dotted office is no body": "The [C.E.O.]{-} rejected the offer of Angola on Monday.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_name_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
