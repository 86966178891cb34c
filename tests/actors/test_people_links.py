"""Words for two states, for a part of a people, for all of a state's people; a state's firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "a combining form before a state": (
        "[Franco-German]{France + Germany} talks on steel opened on Monday."
    ),
    "an abbreviation before a state": (
        "The [U.S.-Soviet]{United States + Soviet Union} talks resumed in Geneva on Tuesday."
    ),
    "two states of an accord": (
        "They signed an [Anglo-Irish]{United Kingdom + Ireland} agreement in Dublin on Friday."
    ),
    "two states of a quarrel": (
        "[Sino-Indian]{China + India} clashes in the mountains went on all night."
    ),
    "a firm of two states is neither": (
        "An [Anglo-Dutch]{@Anglo-Dutch} company drilled for oil near the coast."
    ),
    "an undertaking of two states is neither": (
        "Ada Brown commanded the [U.S.-Russian]{@U.S.-Russian} mission."
    ),
    "a writer of two states is neither": "An [Anglo-Irish]{@Anglo-Irish} poet left.",
    "a first name is no state": "[Franco Rossi]{Franco Rossi} met the mayor.",
    "an old empire is one state": (
        "[Austro-Hungarian]{Austria-Hungary} troops crossed the river at dawn."
    ),
    "the part of a people named before": (
        "The [Bosnian Serbs]{Bosnian Serbs} shelled Tuzla. "
        "The [Serbs]{Bosnian Serbs} attacked the peacekeepers."
    ),
    "a people whose state was named since": (
        "The [Bosnian Serbs]{Bosnian Serbs} shelled Tuzla. Serbia sent tanks to the border. "
        "The [Serbs]{Serbia} attacked the peacekeepers."
    ),
    "a people of which no part was named": "The [Serbs]{Serbia} attacked the peacekeepers.",
    "a people by descent": (
        "[Ethnic Albanians]{ethnic Albanians} clashed with police in the province. "
        "Police arrested the [Albanians]{ethnic Albanians} on Monday."
    ),
    "a people by no descent": "[Albanians]{Albania} clashed with police in the province.",
    "all the people of a state as an object": (
        "Ada Brown thanked [the people]{Suriname} of Suriname for their support."
    ),
    "some people of a state": "Ada Brown thanked two [people]{-} of Suriname for their support.",
    "all the people of a town": "Ada Brown thanked [the people]{people} of Exeter.",
    "a firm behind its state": "[France's]{-} [Total]{Total} signed a deal with Iran on Monday.",
    "a firm with a common noun for a name": (
        "Activists have accused France's [Total]{Total} of greed for buying the oil."
    ),
    "a body by its common noun behind a state": (
        "Activists have accused [France's Government]{France} of greed."
    ),
    "what people bear tells them not apart": (
        "[The stone-throwing protesters]{protesters} attacked Ed Hall."
    ),
    "what people want tells them apart": (
        "[Eight job-seeking migrants]{job-seeking migrants} accused Spain."
    ),
    "a common noun behind a state": "France's [total]{-} of strikes alarmed Spain.",
    "the republic is not the homeland in it": (
        "South Africa banned the rally. Transkei protested. "
        "[The republic]{South Africa} arrested three activists."
    ),
    "the republic is the homeland by itself": (
        "Transkei protested. [The republic]{Transkei} arrested three activists."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_people_mean(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
