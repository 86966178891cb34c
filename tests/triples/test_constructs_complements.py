"""What stands after verbs: prepositions, contents, owners of things.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

PREPOSITIONS = [
    ("Anna Weber met with Luis Prado.", {"Anna Weber met_with Luis Prado"}),
    ("Anna Weber spoke to Luis Prado by phone.", {"Anna Weber spoke_with Luis Prado"}),
    ("Anna Weber spoke about Luis Prado.", {"Anna Weber spoke_about Luis Prado"}),
    ("Peru demanded an apology from Chile.", {"Peru demanded Chile"}),
    ("Israel pulled out of Lebanon.", {"Israel withdrew_from Lebanon"}),
    ("Israel pulled its troops out of Lebanon.", {"Israel withdrew_from Lebanon"}),
    ("Greece discussed the border in Rome with Spain.", {"Greece discussed_with Spain"}),
    ("Greece discussed Spain at length.", set()),
    ("Luis Prado visited Cuba.", {"Luis Prado visited Cuba"}),
    ("Luis Prado flew to Cuba.", {"Luis Prado visited Cuba"}),
    ("Luis Prado will fly to Cuba.", {"Luis Prado visited Cuba (planned)"}),
    ("Cuba sent troops to Angola.", {"Cuba deployed_forces_to Angola"}),
    ("Cuba sent a postcard to Angola.", set()),
    ("Apple bought chips from Samsung.", {"Apple bought_from Samsung"}),
    ("Hezbollah shot at Israel.", {"Hezbollah fired_at Israel"}),
    ("Luis Prado resigned from Siemens.", {"Luis Prado resigned_from Siemens"}),
    ("Chad broke with Sudan over the border.", {"Chad broke_ties_with Sudan"}),
    ("Chad cut ties with Sudan.", {"Chad broke_ties_with Sudan"}),
    ("Chad cut its budget.", set()),
    ("Chad took in 300 Sudanese refugees.", {"Chad sheltered Sudanese refugees"}),
    ("Chad took 300 Sudanese refugees to court.", {"Chad sued Sudanese refugees"}),
    ("Kenyans marched against Chad.", {"Kenyans protested_against Chad"}),
    ("Kenyans condemned Chad.", {"Kenya condemned Chad"}),
    ("Chad fired on crowds of protesters.", {"Chad fired_at protesters"}),
    (
        "Chile will try and persuade Peru to leave.",
        {"Chile sought_to_persuade Peru (planned)"},
    ),
    ("Chile tried Luis Prado.", {"Chile prosecuted Luis Prado"}),
    ("Luis Prado disagreed with Cuba's plan.", {"Luis Prado contradicted Cuba"}),
    ("Luis Prado travelled with Cuba's plan.", set()),
    ("Police from Chad burst into Luis Prado's home.", {"Chad raided Luis Prado"}),
    ("Police from Chad burst into Luis Prado's song.", set()),
    ("Norway set a deadline for Chile to leave.", {"Norway demanded Chile"}),
    ("Norway set a table for Chile to use.", set()),
    ("Norway worked with Sweden on the report.", {"Norway cooperated_with Sweden"}),
    ("Peru turned the islands over to Chile.", {"Peru conceded_to Chile"}),
    ("Peru turned the pages over to see.", set()),
    ("France came to the aid of Chad.", {"France aided Chad"}),
    ("France came to Chad's aid.", {"France aided Chad"}),
    ("France came to the end of the road.", set()),
    ("Luis Prado parted ways with Anna Weber.", {"Luis Prado broke_ties_with Anna Weber"}),
    ("Luis Prado walked out on Anna Weber.", {"Luis Prado left Anna Weber"}),
    ("Israel set Samir Haddad free.", {"Israel released Samir Haddad"}),
    ("Israel set Samir Haddad a task.", set()),
    ("Libya laid siege to Chad.", {"Libya besieged Chad"}),
    ("Libya laid a cable to Chad.", set()),
    ("Anna Weber handed Luis Prado a cheque.", {"Anna Weber gave_to Luis Prado"}),
    ("Anna Weber handed the Italian government a cheque.", {"Anna Weber gave_to Italy"}),
    ("Anna Weber handed the baton to Luis Prado.", set()),
    ("Luis Prado bade farewell to Anna Weber.", {"Luis Prado said_farewell_to Anna Weber"}),
    (
        "Luis Prado left for Cuba and Japan.",
        {"Luis Prado visited Cuba", "Luis Prado visited Japan"},
    ),
    ("Norway helped put Luis Prado in power.", {"Norway supported Luis Prado"}),
    ("Norway helped put Luis Prado in a bus.", set()),
    ("Hamas took up arms against Israel.", {"Hamas fought Israel"}),
    ("Hamas took up golf.", set()),
    ("Angola awarded De Beers a contract.", {"Angola gave_contract_to De Beers"}),
    ("Angola awarded a bridge to De Beers.", {"Angola honoured De Beers"}),
    ("Helmut Kohl cut short a visit to Poland.", {"Helmut Kohl visited Poland"}),
    ("Helmut Kohl cut short a speech in Poland.", set()),
    ("Helmut Kohl returned from Poland.", {"Helmut Kohl visited Poland"}),
    ("The World Bank wrote off Angola's debts.", {"World Bank pardoned Angola"}),
    ("Spain offered Luis Prado asylum.", {"Spain sheltered Luis Prado"}),
    ("Japan lodged a complaint with China.", {"Japan complained_to China"}),
    ("Libya broke its promise to France.", {"Libya broke_promise_to France"}),
    ("Libya broke its silence to France.", set()),
    ("Chad drove Hamas from the city.", {"Chad defeated Hamas"}),
    ("Chad drove Hamas to the city.", set()),
    ("The flag was seized from Luis Prado by Israel.", {"Israel seized Luis Prado"}),
    ("The flag was seized from Anna Weber's family by Israel.", {"Israel seized Anna Weber"}),
    ("The flag was seized from Anna Weber's street by a storm.", set()),
    ("Samir Haddad was led away by Kenya.", {"Kenya arrested Samir Haddad"}),
    ("The force that Luis Prado used against Peru was great.", {"Luis Prado attacked Peru"}),
    ("The method that Luis Prado used against Peru was great.", set()),
    ("Peru kept Chile from voting.", {"Peru banned Chile"}),
    ("Peru kept its seat from the war.", set()),
]
CONTENTS = [
    ("Iraq demanded that Turkey apologise.", {"Iraq demanded Turkey"}),
    ("Iraq demanded that it rain.", set()),
    ("Iraq insisted that Turkey was asleep.", set()),
    (
        "Anna Weber said that Luis Prado attacked Paul Okello.",
        {"Luis Prado attacked Paul Okello", "Anna Weber accused Luis Prado"},
    ),
    (
        "Anna Weber told Luis Prado that Paul Okello had left Cuba.",
        {"Anna Weber told Luis Prado", "Paul Okello left Cuba"},
    ),
    (
        "Peru proposed that Chile withdraw from Cuba.",
        {"Peru proposed_to Chile", "Chile withdrew_from Cuba (hypothetical)"},
    ),
    ("Anna Weber said it was late.", set()),
]
OWNERS = [
    ("Peru condemned Chile's attack on Cuba.", {"Peru condemned Chile", "Chile attacked Cuba"}),
    ("Peru rejected Chile's demands.", {"Peru rejected Chile"}),
    ("Peru rejected the demands of Chile.", {"Peru dismissed_claims_of Chile"}),
    ("Peru urged immediate Chilean restraint.", {"Peru urged Chile"}),
    ("Peru welcomed the Chilean proposal.", {"Peru welcomed Chile"}),
    ("Iraqi missiles struck Kuwait.", {"Iraq attacked Kuwait"}),
    ("Sudan massed tanks near the Ethiopian border.", {"Sudan massed_forces_against Ethiopia"}),
    ("Peru condemned the weather.", set()),
    ("Peru gave in to the demands of Chile.", {"Peru conceded_to Chile"}),
    ("Peru gave in to the demands of the day.", set()),
    ("Spain massed tanks on its border with Portugal.", {"Spain massed_forces_against Portugal"}),
    ("Poland accepted Germany's apology.", {"Poland accepted Germany"}),
    ("Peru said Chile's demands were known.", set()),
    ("Peru repeated its demands.", set()),
    ("Greece sanctioned those close to Samir Haddad.", {"Greece sanctioned Samir Haddad"}),
    ("Indian and Chinese troops clashed in the Galwan Valley.", {"India fought China"}),
    ("Serb forces surrounded Sarajevo.", {"Serbia besieged Bosnia and Herzegovina"}),
    ("Serb forces surrounded the Bosnian town.", {"Serbia besieged Bosnia and Herzegovina"}),
    ("Serb forests surrounded the Bosnian town.", set()),
    ("Togo hacked into the computers of Chad.", {"Togo hacked Chad"}),
    ("Togo broke into the market of Chad.", set()),
    ("Peru armed the rebellion in Chad.", set()),
    ("Peru attacked a base in Chad.", {"Peru attacked Chad"}),
    ("Peru armed the Bolivian rebels.", {"Peru armed Bolivian rebels"}),
]


@pytest.mark.parametrize(("text", "facts"), PREPOSITIONS)
def test_prepositions(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), CONTENTS)
def test_contents(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), OWNERS)
def test_owners(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
