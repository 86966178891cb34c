"""What the whole story tells: whose government, which rebels, which sides, which country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "the government is the story's, far from its name": (
        "KIGALI, Rwanda (Agency) - The bishop of Kigali accused [the army]{Rwanda} of murder. "
        "He had asked for help. Nobody came. The roads were closed. "
        "[The government]{Rwanda} denied it."
    ),
    "the government of the one state of its sentence": (
        "Peru and Chile met. Peru protested. In Bolivia [the government]{Bolivia} resigned."
    ),
    "the government, where two states are told of alike, is the last one's": (
        "Peru protested. Chile replied. [The government]{Chile} resigned."
    ),
    "government troops are the state's": (
        "Sudan closed its border. [Government troops]{Sudan} burnt villages in Sudan."
    ),
    "a word before a thing says whose it is": (
        "Sudan closed its border. A bishop rejected [government]{Sudan} plans and "
        "[army]{Sudan} arrests of priests in Sudan."
    ),
    "the government is the state's also where it is written as a name": (
        "Sudan closed its border. [Government]{Sudan} called on the unions to wait in Sudan."
    ),
    "the government of a nationality before it is that state's": (
        "Sudan closed its border. A bishop rejected [Peruvian]{Peru} government plans in Sudan."
    ),
    "bare soldiers are those of a story of one state": (
        "Rwanda closed its border. [Soldiers]{Rwanda} shot two priests in Rwanda."
    ),
    "bare soldiers of a story of two states are nobody": (
        "Rwanda closed its border. Uganda protested. [Soldiers]{Soldiers} shot two priests."
    ),
    "bare authorities are those of the state whose place the sentence names": (
        "Two men fled Togo, where [authorities]{Togo} searched a house."
    ),
    "bare authorities between two states are nobody yet": (
        "Two men fled from Togo to Mali, where [authorities]{authorities} searched a house."
    ),
    "a president's troops are his state's": (
        "President Rosa Vidal of Chile sent [her troops]{Chile} north."
    ),
    "a singer's troops are nobody's": "The singer Rosa Vidal sent [her troops]{her troops} north.",
    "the rebels are the one armed group": (
        "The [Coast Liberation Front]{Coast Liberation Front} shelled a port. "
        "[The rebels]{Coast Liberation Front} freed two sailors."
    ),
    "who is called rebels is an armed group": (
        "The rebel [Northern Congress]{Northern Congress} shelled a port. "
        "[The separatists]{Northern Congress} freed two sailors."
    ),
    "rebels of a creed are the one armed group": (
        "[Leftist rebels]{Coast Liberation Front} shelled a port. "
        "The [Coast Liberation Front]{Coast Liberation Front} denied it."
    ),
    "rebels of a state are another group": (
        "[Syrian rebels]{Syrian rebels} shelled a port. "
        "The [Coast Liberation Front]{Coast Liberation Front} denied it."
    ),
    "the gang is the one armed group": (
        "A court tried four men of the [Grey Brigades]{Grey Brigades}. "
        "[The violent gang]{Grey Brigades} robbed a bank."
    ),
    "the rebels, with no armed group, are a collective": (
        "The [Port League]{Port League} met. [The rebels]{rebels} freed two sailors."
    ),
    "a liberation army is no state's": (
        "The [Sudanese Liberation Army]{Sudanese Liberation Army}, or "
        "[SLA]{Sudanese Liberation Army}, killed nomads."
    ),
    "a national army is its state's": "The [Iraqi National Army]{Iraq} advanced.",
    "two sides joined long before": (
        "Manila and the Moro Front signed a truce. Malaysia is to send observers. "
        "There were skirmishes between [the two sides]{Philippines + Moro Front}."
    ),
    "two sides, where three are told of alike, are nobody": (
        "France protested. Iran replied. Peru sent an envoy. [The two sides]{two sides} met."
    ),
    "the nation is not that of its own clause": (
        "Laos jailed a monk. Laos closed its border. Japan warned [the nation]{Laos}."
    ),
    "leaders from the two nations": (
        "Rwanda and Uganda called for a truce. "
        "[Leaders]{Rwanda + Uganda} from [the two nations]{Rwanda + Uganda} met."
    ),
    "three ministers are no two presidents and one minister": (
        "Minister Ada Brown met President Carl Diaz and President Evo Lund. "
        "[The three ministers]{three ministers} agreed."
    ),
    "the pair are two states joined": (
        "Both France and Germany blamed Iran. [The pair]{France + Germany} urged it to return."
    ),
    "the former and the latter": (
        "Acme Corp sued Beta Ltd. [The latter]{Beta Ltd.} denied it. "
        "Nobody praised [the former]{Acme Corp}."
    ),
    "the former of three is nobody": (
        "Acme Corp, Beta Ltd and Gamma Inc met. [The former]{} praised the judge."
    ),
    "the same two sides again": (
        "Sudan fought the [Coast Liberation Front]{Coast Liberation Front}. The Coast Liberation "
        "Front fled. Sudan cheered. Kenya spoke to [both sides]{Sudan + Coast Liberation Front}. "
        "Kenya waited. Nobody trusted Kenya. Kenya urged "
        "[both sides]{Sudan + Coast Liberation Front} to talk."
    ),
    "the union is the one named": (
        "The [Wire Service Guild]{Wire Service Guild} met. "
        "[The union]{Wire Service Guild} rejected the terms."
    ),
    "an office of a body": "[The Vatican's doctrinal office]{Vatican} said so.",
    "an office in a town is no state's": "[The Kabul office]{} closed.",
    "ministers of a region whose body is named": (
        "[Southeast Asian foreign ministers]{ASEAN} met. [ASEAN]{ASEAN} meets once a year."
    ),
    "ministers of a region whose body is not named": (
        "[Arab foreign ministers]{Arab foreign ministers} condemned Israel."
    ),
    "policemen are the police": "[Two policemen]{police} beat a miner.",
    "people who do something": "[Passengers]{passengers} sued the airline.",
    "people who only are there": "There were [passengers]{passengers} on board.",
    "an acronym in brackets is the body's, not the state's": (
        "The [Dispute Review Chamber]{Dispute Review Chamber} "
        "([DRC]{Dispute Review Chamber}) met. The [DRC]{Dispute Review Chamber} fined the club."
    ),
    "the same acronym alone is the state's": (
        "The [DRC]{Democratic Republic of the Congo} closed its border."
    ),
    "the sole monarch of the story": (
        "King Ram of Nepal spoke. [The Nepalese monarch]{Ram} left. [The king]{Ram} was angry."
    ),
    "the monarch of another state is somebody else": (
        "King Ram of Nepal spoke. [The Norwegian monarch]{Norwegian monarch} left."
    ),
    "the commander of a state's forces serves it": (
        "He quoted the commander of the [Danish]{Denmark} forces."
    ),
    "the allies of one are not another's": (
        "Ada Vidal asked [her allies]{Ada Vidal's allies} for help. "
        "Carl Stone asked [his allies]{Carl Stone's allies} for help."
    ),
    "the club is no association": (
        "The Football Association charged [Chelsea]{Chelsea} with misconduct. "
        "[The club]{Chelsea} appealed."
    ),
    "a London side is no government": (
        "The Football Association charged Chelsea. It fined [the London side]{}."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_setting_tells_who(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
