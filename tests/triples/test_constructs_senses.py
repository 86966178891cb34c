"""Senses, lent subjects, representatives, echoes, and repairs of the parse.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

ECHOES = [
    (
        "Iran demanded money from Peru. Peru rejected the demand.",
        {"Iran demanded Peru", "Peru dismissed_claims_of Iran"},
    ),
    (
        "Sudan bombed Chad on Monday. France condemned the attack.",
        {"Sudan bombed Chad", "France condemned Sudan"},
    ),
    ("France condemned the attack.", set()),
    ("Sudan bombed Chad on Monday. France condemned the weather.", {"Sudan bombed Chad"}),
    (
        "Russia accused Estonia of lying. Estonia denied the accusations.",
        {"Russia accused Estonia", "Estonia dismissed_claims_of Russia"},
    ),
]
COURTS_AND_CRIME = [
    ("Luis Prado is wanted in Spain on fraud charges.", {"Spain charged Luis Prado"}),
    ("Luis Prado is wanted in Spain for a film.", set()),
    ("Luis Prado commanded a rebel unit in Peru.", set()),
    ("Peru held two days of talks with Chile in Vienna.", {"Peru held_talks_with Chile"}),
    ("Peru endured two days of rain in Chile.", set()),
    ("Peru is considering a request from Chile for his extradition.", set()),
    ("Police beat Luis Prado in prison.", {"police beat_up Luis Prado"}),
    ("Peru beat Chile in the final.", {"Peru defeated Chile"}),
    ("Mali extradited Luis Prado.", {"Mali extradited Luis Prado"}),
    ("Mali extradited Luis Prado to Togo.", {"Mali extradited_to Togo"}),
    ("Siemens paid bribes to Luis Prado.", {"Siemens bribed Luis Prado"}),
    ("Luis Prado took bribes from Siemens.", {"Siemens bribed Luis Prado"}),
    ("Luis Prado took books from Siemens.", set()),
    ("Luis Prado worked for the KGB.", {"Luis Prado spied_for KGB"}),
    ("Luis Prado worked for the weekend.", set()),
    ("Luis Prado passed on secrets to Cuba.", {"Luis Prado gave_to Cuba"}),
    ("Luis Prado divulged recipes to Cuba.", set()),
    ("Interpol issued a red notice for Luis Prado.", {"Interpol ordered_arrest_of Luis Prado"}),
    (
        "The Red Cross is concerned by the arrests of reporters in Togo.",
        {"Red Cross expressed_concern_about Togo"},
    ),
]
INTENDED_ACTS = [
    (
        "Canada threatened $2 million in sanctions against Belarus.",
        {"Canada sanctioned Belarus (hypothetical)"},
    ),
    ("Canada read $2 million in sanctions against Belarus.", set()),
    (
        "Canada is considering sanctions against Belarus.",
        {"Canada sanctioned Belarus (hypothetical)"},
    ),
    ("Canada ruled out talks with Belarus.", {"Canada held_talks_with Belarus (negated)"}),
    ("Canada rejected talks with Belarus.", {"Canada held_talks_with Belarus (negated)"}),
    ("Canada rejected sanctions against Belarus.", set()),
    ("Canada carried out strikes on Belarus.", {"Canada attacked Belarus"}),
    ("The Taliban claimed responsibility for the attack on Norway.", {"Taliban attacked Norway"}),
    ("Canada read about sanctions against Belarus.", set()),
]
CHARGES = [
    (
        "Norway accused Chad of espionage against Niger.",
        {"Norway accused Chad", "Chad spied_on Niger (alleged)"},
    ),
    ("Norway told Chad of espionage against Niger.", {"Norway told Chad"}),
    ("Luis Prado was jailed for the murder of Anna Weber.", {"Luis Prado killed Anna Weber"}),
]
SUITS = [
    (
        "Kraft sued to stop Nestle from selling tea.",
        {"Kraft sued Nestle", "Kraft banned Nestle (hypothetical)"},
    ),
    (
        "Norway filed a lawsuit to block Vodafone's takeover of Orange.",
        {
            "Norway sued Vodafone",
            "Norway thwarted Vodafone (planned)",
            "Vodafone acquired Orange (hypothetical)",
        },
    ),
    ("Norway went to court against Peru.", {"Norway sued Peru"}),
    (
        "Kraft went to court to stop Nestle from selling tea.",
        {"Kraft sued Nestle", "Kraft banned Nestle (planned)"},
    ),
    ("Kraft sued to win the trust of Nestle.", set()),
    ("Luis Prado ruled for Kraft.", {"Luis Prado supported Kraft"}),
    ("Luis Prado ruled for ten years.", set()),
    ("YouTube deleted Luis Prado's account.", {"YouTube banned Luis Prado"}),
    ("YouTube deleted Luis Prado's song.", set()),
]
OWNED = [
    ("Norway paid tribute to Anna Weber's courage.", {"Norway praised Anna Weber"}),
    ("Norway paid attention to Anna Weber's courage.", set()),
    (
        "Norway blocked Vodafone's takeover of Orange.",
        {"Norway thwarted Vodafone", "Vodafone acquired Orange (negated)"},
    ),
    ("Norway blocked the takeover of Orange.", {"Norway thwarted Orange"}),
]
REPRESENTATIVES = [
    ("Greenpeace activists criticised Norway.", {"Greenpeace criticised Norway"}),
    ("Lawyers for Luis Prado asked Norway for help.", {"Luis Prado asked Norway"}),
    ("A delegation from Norway met Luis Prado.", {"Norway met_with Luis Prado"}),
    ("Tens of thousands of Russian soldiers attacked Chechnya.", {"Russia attacked Chechnya"}),
    ("A bomb planted by Hamas killed Luis Prado.", {"Hamas killed Luis Prado"}),
    ("Tourists from Norway met Luis Prado.", set()),
]
SENSES = [
    ("Mali and Peru broke off relations.", {"Mali broke_ties_with Peru"}),
    (
        "Mali and Peru broke off relations with Chad.",
        {"Mali broke_ties_with Chad", "Peru broke_ties_with Chad"},
    ),
    ("Mali and Peru broke off.", set()),
    ("Norway's decision infuriated Chad.", {"Chad was_angered_by Norway"}),
    ("Norway's decision pleased Chad.", set()),
    ("Norway imposed tariffs on steel from Chad.", {"Norway sanctioned Chad"}),
    ("Norway raised taxes on steel in Chad.", set()),
    ("Norway challenged Chad's tariffs.", {"Norway opposed Chad"}),
    ("Norway challenged Chad to a duel.", {"Norway challenged Chad"}),
    (
        "Luis Prado resigned in protest at Anna Weber's plan.",
        {"Luis Prado resigned_over Anna Weber"},
    ),
    ("Luis Prado resigned in May at Anna Weber's house.", set()),
    ("Luis Prado lost the support of Anna Weber.", {"Anna Weber withdrew_support_from Luis Prado"}),
    ("Luis Prado lost the map of Anna Weber.", set()),
    ("Norway gave Luis Prado two days to leave.", {"Norway gave_ultimatum_to Luis Prado"}),
    ("Norway found Luis Prado guilty.", {"Norway imprisoned Luis Prado"}),
    ("Norway found Luis Prado not guilty.", {"Norway released Luis Prado"}),
    ("Peru has the support of Chile and of its own army.", {"Chile supported Peru"}),
    ("Peru withdrew its support for Chile.", {"Peru withdrew_support_from Chile"}),
    ("Anna Weber told Luis Prado to leave.", {"Anna Weber ordered Luis Prado"}),
    ("Anna Weber told Luis Prado a story.", {"Anna Weber told Luis Prado"}),
    ("Anna Weber attacked Luis Prado over the tax.", {"Anna Weber criticised Luis Prado"}),
    ("Anna Weber attacked Luis Prado with a knife.", {"Anna Weber attacked Luis Prado"}),
    ("Anna Weber attacked Luis Prado over the weekend.", {"Anna Weber attacked Luis Prado"}),
    ("Anna Weber named Luis Prado as envoy.", {"Anna Weber appointed Luis Prado"}),
    ("Anna Weber named Luis Prado.", set()),
    ("Malawi won independence from Britain.", {"United Kingdom granted_rights_to Malawi"}),
    ("Malawi won a match in Britain.", set()),
    (
        "Norway called for the release of Luis Prado by Chad.",
        {
            "Norway called_on Chad",
            "Norway supported Luis Prado",
            "Chad released Luis Prado (hypothetical)",
        },
    ),
    ("Norway called for the resignation of Luis Prado.", {"Norway called_on Luis Prado"}),
    (
        "Norway condemned the murder of Luis Prado by Samir Haddad.",
        {"Norway condemned Samir Haddad", "Samir Haddad killed Luis Prado"},
    ),
    ("Norway condemned the murder of Luis Prado.", set()),
    (
        "Norway condemned the annexation of Kuwait by Iraq.",
        {"Norway condemned Iraq", "Iraq seized Kuwait"},
    ),
    ("Norway handed control of the port to Chad.", {"Norway conceded_to Chad"}),
    ("Norway handed its guests tea in Chad.", set()),
    ("Norway recalled its ambassador from Chad.", {"Norway recalled_envoy_from Chad"}),
    ("Norway recalled the war in Chad.", set()),
    ("Norway secured a pledge from Chad.", {"Chad gave_promise_to Norway"}),
    ("Anna Weber signed Luis Prado from Ajax.", {"Anna Weber bought_from Ajax"}),
]
REPAIRS = [
    ("Having defeated Peru, Chile praised Cuba.", {"Chile defeated Peru", "Chile praised Cuba"}),
    (
        "Peru praised Chile, Cuba and Haiti.",
        {"Peru praised Chile", "Peru praised Cuba", "Peru praised Haiti"},
    ),
    ("Anna Weber donated a boat to Unicef.", {"Anna Weber gave_to UNICEF"}),
    ("Peru and Chile, once enemies, praised Cuba.", {"Peru praised Cuba", "Chile praised Cuba"}),
]
ELLIPSES = [
    ("Peru condemned Cuba, and so did Chile.", {"Peru condemned Cuba", "Chile condemned Cuba"}),
    ("Peru condemned Cuba, as did Chile.", {"Peru condemned Cuba", "Chile condemned Cuba"}),
    ("Peru condemned Cuba, as Chile slept.", {"Peru condemned Cuba"}),
    ("Burma found Samir Haddad guilty of theft.", {"Myanmar imprisoned Samir Haddad"}),
    ("Burma found Samir Haddad asleep.", set()),
    ("Norway holds Chile responsible for the raid.", {"Norway blamed Chile"}),
    ("Norway considers Chile's tariff illegal.", {"Norway denounced_as Chile"}),
]
ATTACHMENT = [
    ("Peru published a map that shocked many, and accused Chile of theft.", {"Peru accused Chile"}),
    (
        "Anna Weber said that a raid was likely, and urged Luis Prado to wait.",
        {"Anna Weber urged Luis Prado"},
    ),
    (
        "The leaders of Peru and Chile, Luis Prado and Anna Weber, met in Oslo.",
        {"Luis Prado met_with Anna Weber"},
    ),
    (
        "OSLO (News Wire) - Luis Prado warned Anna Weber on Friday.",
        {"Luis Prado warned Anna Weber"},
    ),
    ("Fiji complained that Samoa was late.", {"Fiji complained_about Samoa"}),
    ("Fiji noted that Samoa had slept.", set()),
    (
        "Norway did not rule out a summit of Luis Prado and Anna Weber.",
        {"Luis Prado held_talks_with Anna Weber (hypothetical)"},
    ),
]
HYPHENATED = [
    (
        "The Iran-backed Houthis met Luis Prado.",
        {"Iran supported Houthis", "Houthis met_with Luis Prado"},
    ),
    ("Fighting went on in Serb-held Vukovar.", set()),
    ("The well-backed Houthis met Luis Prado.", {"Houthis met_with Luis Prado"}),
    (
        "Chad bombed Niger. The attack was condemned by Norway.",
        {"Chad bombed Niger", "Norway condemned Chad"},
    ),
    (
        "Norway warned that Chad could attack Niger.",
        {"Norway warned Chad", "Chad attacked Niger (hypothetical)"},
    ),
    ("Norway warned that it could rain.", set()),
]
DOERS = [
    ("Cuban troops arrived in Angola.", {"Cuba deployed_forces_to Angola"}),
    ("Luis Prado arrived in Angola.", {"Luis Prado visited Angola"}),
    ("The tourists arrived in Angola.", set()),
]
CARRIERS = [
    ("Britain announced a sanctions regime against Russia.", {"United Kingdom sanctioned Russia"}),
    ("The British bombing campaign against Germany went on.", {"United Kingdom bombed Germany"}),
    ("Peru read about the visitors' book.", set()),
]


@pytest.mark.parametrize(("text", "facts"), COURTS_AND_CRIME)
def test_words_of_courts_and_crime(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), ECHOES)
def test_echoes(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), INTENDED_ACTS)
def test_intended_acts(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), CHARGES)
def test_charges(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), SUITS)
def test_suits(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), OWNED)
def test_owned(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), REPRESENTATIVES)
def test_representatives(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), SENSES)
def test_senses(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), REPAIRS)
def test_repairs(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), ELLIPSES)
def test_ellipses(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), ATTACHMENT)
def test_attachment(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), HYPHENATED)
def test_hyphenated(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), CARRIERS)
def test_carriers(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), DOERS)
def test_who_acts(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
