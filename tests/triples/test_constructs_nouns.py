"""Event nouns: light verbs, own arguments, relations and attitudes.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

LIGHT_VERBS = [
    ("Egypt held talks with Sudan.", {"Egypt held_talks_with Sudan"}),
    ("Egypt and Sudan held talks.", {"Egypt held_talks_with Sudan"}),
    ("Egypt did not hold talks with Sudan.", {"Egypt held_talks_with Sudan (negated)"}),
    ("Egypt will hold talks with Sudan in May.", {"Egypt held_talks_with Sudan (planned)"}),
    ("Talks were held by Egypt with Sudan.", {"Egypt held_talks_with Sudan"}),
    ("Canada imposed sanctions on Belarus.", {"Canada sanctioned Belarus"}),
    ("Canada lifted sanctions on Belarus.", {"Canada lifted_measures_against Belarus"}),
    ("Laos gave Vietnam its support.", {"Laos supported Vietnam"}),
    ("Peru drew criticism from Chile.", {"Chile criticised Peru"}),
    ("Peru orchestrated an attack on Chile.", {"Peru attacked Chile"}),
    ("Peru orchestrated a dance for Chile.", set()),
    ("Chad announced the severing of relations with Israel.", {"Chad broke_ties_with Israel"}),
    ("Chad announced the severing of pipes with Israel.", set()),
    ("An attack was launched on a rebel camp in the province of Tete.", set()),
    ("Peru launched an attack on Chile.", {"Peru attacked Chile"}),
    ("Anna Weber paid a visit to Cuba.", {"Anna Weber visited Cuba"}),
    ("Anna Weber paid tribute to Luis Prado.", {"Anna Weber praised Luis Prado"}),
    ("Peru made an appeal to Chile for help.", {"Peru appealed_to Chile"}),
    ("Peru signed an agreement with Chile.", {"Peru agreed_with Chile"}),
    ("Peru signed the visitors' book.", set()),
    ("Anna Weber had a heart attack in Cuba.", set()),
    ("Anna Weber gave an interview to Reuters.", {"Reuters interviewed Anna Weber"}),
    ("Peru issued a warning to Chile.", {"Peru warned Chile"}),
    ("Peru received a warning from Chile.", {"Chile threatened Peru"}),
    ("Peru pledged $2 million in aid to Chile.", {"Peru aided Chile (planned)"}),
    ("Peru pledged its gold as security.", set()),
    ("Miners held a vigil outside Chile's embassy.", {"miners protested_against Chile"}),
    ("Miners held a lunch outside Chile's embassy.", set()),
    ("Peru entered into talks with Chile.", {"Peru held_talks_with Chile"}),
]
NOMINALS = [
    ("US sanctions against Iran hurt.", {"United States sanctioned Iran"}),
    ("The sanctions against Iran hurt.", set()),
    ("Iraq's annexation of Kuwait was condemned.", {"Iraq seized Kuwait"}),
    ("The annexation of Kuwait by Iraq was condemned.", {"Iraq seized Kuwait"}),
    ("The Japanese foreign minister's visit to China went well.", {"Japan visited China"}),
    ("Russian-American talks took place in Geneva.", {"Russia held_talks_with United States"}),
    ("A Russia-NATO meeting took place in Geneva.", {"Russia met_with NATO"}),
    ("The talks between Serbia and Kosovo failed.", {"Serbia held_talks_with Kosovo"}),
    ("The talks failed in Serbia.", set()),
    (
        "The call between the heads of state, Luis Prado and Anna Weber, was short.",
        {"Luis Prado phoned Anna Weber"},
    ),
    (
        "A meeting in May in Geneva between Luis Prado and Anna Weber was held.",
        {"Luis Prado met_with Anna Weber"},
    ),
    ("Egypt's peace treaty with Israel held.", {"Egypt signed_treaty_with Israel"}),
    ("The murder of Luis Prado by Samir Haddad shocked many.", {"Samir Haddad killed Luis Prado"}),
    ("The murder of Luis Prado shocked many.", set()),
    (
        "Norway's criticism and condemnation of Chile grew.",
        {"Norway criticised Chile", "Norway condemned Chile"},
    ),
    ("Norway's patience and support for Chile grew.", {"Norway supported Chile"}),
    ("Norway's patience and the support for Chile grew.", set()),
    ("Chinese support for North Korea is strong.", {"China supported North Korea"}),
    ("A possible Chinese attack on Taiwan is feared.", {"China attacked Taiwan (hypothetical)"}),
    (
        "Planned talks between Peru and Chile were cancelled.",
        {"Peru held_talks_with Chile (negated)"},
    ),
    (
        "Talks between Peru, Chile and Cuba began.",
        {"Peru held_talks_with Chile", "Peru held_talks_with Cuba", "Chile held_talks_with Cuba"},
    ),
    ("Chile's rejection of Peru's demands was firm.", {"Chile rejected Peru"}),
    ("Norway's commitment to Ukraine's sovereignty is firm.", {"Norway promised Ukraine"}),
    ("Luis Prado's murder by Samir Haddad shocked many.", {"Samir Haddad killed Luis Prado"}),
    ("Luis Prado's murder of Samir Haddad shocked many.", {"Luis Prado killed Samir Haddad"}),
    ("Luis Prado's murder shocked many.", set()),
    ("Anna Weber's defeat by Luis Prado was narrow.", {"Luis Prado defeated Anna Weber"}),
    ("Peru's attack on Chile by night failed.", {"Peru attacked Chile"}),
    (
        "Anna Weber's call for Luis Prado to resign was ignored.",
        {"Anna Weber called_on Luis Prado"},
    ),
    ("Anna Weber's call for peace with Luis Prado was ignored.", set()),
    (
        "Accusations by Anna Weber that Luis Prado stole money are false.",
        {"Anna Weber accused Luis Prado"},
    ),
    ("Accusations that Luis Prado stole money are false.", set()),
    (
        "The support of Norway, Chile and Peru for Cuba angered Japan.",
        {
            *("Norway supported Cuba", "Chile supported Cuba", "Peru supported Cuba"),
            *("Japan was_angered_by Norway", "Japan was_angered_by Chile"),
            "Japan was_angered_by Peru",
        },
    ),
    ("Support from the ambassador to Cuba has grown.", set()),
    (
        "Chile criticised the arrest of Luis Prado by Peru.",
        {"Chile criticised Peru", "Peru arrested Luis Prado"},
    ),
    ("Chile read the story of Luis Prado by Peru.", set()),
    ("A US-led invasion of Iraq began in 2003.", {"United States invaded Iraq"}),
    ("A well-led attack on Israel failed.", set()),
    ("Russia's assault on Grozny went on.", {"Russia attacked Grozny"}),
    ("Russia's assault on Monday failed.", set()),
    ("Support from Kigali for Hamas has grown.", {"Rwanda supported Hamas"}),
    ("Exports from Kigali to Hamas have grown.", set()),
    ("Support for Cuba from Norway has grown.", {"Norway supported Cuba"}),
    ("Criticism of the ambassador from Norway has grown.", set()),
    ("BP has begun a damages action against Greenpeace.", {"BP sued Greenpeace"}),
    ("BP has taken harsh action against Greenpeace.", {"BP sanctioned Greenpeace"}),
    ("A Chinese warning to Taiwan was condemned.", {"China warned Taiwan"}),
    ("A Chinese warning to people in Taiwan was condemned.", set()),
    ("Norway's request for help from Chile was rejected.", {"Norway asked Chile"}),
    ("A request for help from Chile was rejected.", set()),
    (
        "The presence of US troops in Iraq was criticised by Iran.",
        {"Iran criticised United States", "United States deployed_forces_to Iraq"},
    ),
    (
        "Boeing signed a memorandum of understanding with Airbus.",
        {"Boeing agreed_with Airbus"},
    ),
    (
        "Luis Prado was found guilty of the murder of Anna Weber.",
        {"Luis Prado killed Anna Weber"},
    ),
    (
        "Luis Prado was not found guilty of the murder of Anna Weber.",
        {"Luis Prado killed Anna Weber (negated)"},
    ),
    ("Luis Prado's arrest of Anna Weber was criticised.", {"Luis Prado arrested Anna Weber"}),
    ("Chile condemned Luis Prado's arrest.", set()),
    ("Greenpeace's campaign against Shell began in May.", {"Greenpeace opposed Shell"}),
    ("Serbia's military campaign against Kosovo went on.", {"Serbia attacked Kosovo"}),
    (
        "The Supreme Court's ruling against Shell surprised Luis Prado.",
        {"Supreme Court rejected Shell"},
    ),
]
RELATIONS = [
    ("Luis Prado, an ally of Anna Weber, left town.", {"Luis Prado allied_with Anna Weber"}),
    ("Luis Prado is a critic of Samir Haddad.", {"Luis Prado criticised Samir Haddad"}),
    (
        "Luis Prado, one of Anna Weber's few allies, left town.",
        {"Luis Prado allied_with Anna Weber"},
    ),
    ("Anna Weber's allies left town.", set()),
    ("Luis Prado, a former ally of Anna Weber, left town.", set()),
    ("Norway was critical of Chile.", {"Norway criticised Chile"}),
    ("Norway was not critical of Chile.", {"Norway criticised Chile (negated)"}),
    ("Norway is opposed to Chile.", {"Norway opposed Chile"}),
    ("Critical remarks about Chile were heard in Norway.", set()),
    (
        "Poland is concerned that Belarus will attack Lithuania.",
        {"Poland expressed_concern_about Belarus", "Belarus attacked Lithuania (hypothetical)"},
    ),
]


@pytest.mark.parametrize(("text", "facts"), LIGHT_VERBS)
def test_light_verbs(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), NOMINALS)
def test_nominals(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), RELATIONS)
def test_relations(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
