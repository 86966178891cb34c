"""States, capitals, seats of government, teams and namesakes: who acts and what is a mere place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import cast_of_text, wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "capitals act for their states": (
        "[Moscow]{Russia} accused [Kyiv]{Ukraine} of breaking the truce."
    ),
    "capitals in the old spelling": "[Peking]{China} warned [Kiev]{Ukraine}.",
    "a seat of government is its state": "The [Kremlin]{Russia} rejected the plan.",
    "a capital where something happens is a place": (
        "The envoys met in [Vienna]{@Vienna} and flew to [Rome]{@Rome}."
    ),
    "a state where something happens is a place": (
        "Soldiers patrolled in [Mali]{@Mali}. [Mali]{Mali} thanked [France]{France}."
    ),
    "a dateline is a place": "[NAIROBI]{@NAIROBI} (Agency) - [Kenya]{Kenya} closed its border.",
    "a dateline with town and state is a place": (
        "[Oslo]{@Oslo}, [Norway]{@Norway} - [Sweden]{Sweden} closed its border."
    ),
    "a dateline with a day is a place": "[Lima]{@Lima}, May 3. [Peru]{Peru} closed its border.",
    "a day after a state may be its verb's": "[Iran]{Iran} yesterday warned [Chad]{Chad}.",
    "so may a week": "[Iran]{Iran} last week warned [Chad]{Chad}.",
    "a state at the beginning is no dateline": "[Iran]{Iran}, which denies it, protested.",
    "a city is no state": "The talks in [Geneva]{@Geneva} failed.",
    "adjectives and people": (
        "[Danish]{Denmark} ships left. The [Danes]{Denmark} signed the treaty with [Peru]{Peru}."
    ),
    "Washington, the person, the city and the government": (
        "[Ada Washington]{Ada Washington}, a lawyer, flew to [Washington]{@Washington}. "
        "[Washington]{Ada Washington} said she would appeal. "
        "[Washington]{United States} accused [Moscow]{Russia} of spying."
    ),
    "Georgia in the Caucasus and in America": (
        "[Georgia]{Georgia} accused [Russia]{Russia} of shelling. "
        "In Atlanta, [Georgia]{@Georgia}, voters queued."
    ),
    "Jordan the man": (
        "[Vernon Jordan]{Vernon Jordan}, a lawyer, met reporters. "
        "[Jordan]{Vernon Jordan} said he would sue."
    ),
    "Jordan the state, then a man": (
        "[Jordan]{Jordan} recalled its ambassador from [Damascus]{@Damascus}. "
        "[Vernon Jordan]{Vernon Jordan}, a lawyer, opened a school."
    ),
    "a woman called Paris": (
        "[Clara Paris]{Clara Paris} left the church in 2007. [Paris]{Clara Paris} says that French "
        "reporters helped her."
    ),
    "half-named states": (
        "[South Korea]{South Korea} fired after [the]{-} [North]{North Korea} sank a ship. "
        "[North]{North Korea} and [South Korea]{South Korea} then held talks."
    ),
    "states named after a direction": (
        "[South Africa]{South Africa} and [West Germany]{West Germany} warned "
        "[North Yemen]{North Yemen}. The [West Germans]{West Germany} had protested."
    ),
    "a part of a state is a place": "Farmers in [Western Australia]{@Western Australia} waited.",
    "a state within a name is none": "He reads the [Jamaica Observer]{Jamaica Observer} daily.",
    "an agency in a dateline is nobody": (
        "[MOSCOW]{@MOSCOW} ([Continental Wire]{}) - Adam Keller met Eva Stone."
    ),
    "a body in other brackets is one": (
        "Adam Keller left his employer ([Northern Wire]{Northern Wire}) in May."
    ),
    "an airline is no state": "[Air France]{Air France} cancelled flights.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_place_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted


def test_a_team_is_no_government(nlp: Language) -> None:
    cast = cast_of_text(
        nlp,
        "England beat Sweden 2-0 in the second match. The coach praised the goalkeeper. England "
        "scored early in the match. The striker missed a penalty.",
    )
    kinds = {(actor.name, actor.kind) for actor in cast.actors if actor.named}
    assert kinds == {("England", "organization"), ("Sweden", "organization")}
