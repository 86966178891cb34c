"""Clauses: active, passive, shared subjects and objects, relatives, participles.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CLAUSES = [
    ("Norway urged Chile to wait.", {"Norway urged Chile"}),
    ("Chile urged Norway to wait.", {"Chile urged Norway"}),
    ("Norway did not urge Chile to wait.", {"Norway urged Chile (negated)"}),
    ("Norway will urge Chile to wait.", {"Norway urged Chile (planned)"}),
    ("Anna Weber thanked Luis Prado for the boat.", {"Anna Weber thanked Luis Prado"}),
    ("The storm thanked nobody in Peru.", set()),
    ("Laos gave Vietnam arms.", {"Laos gave_to Vietnam"}),
    ("Laos gave arms to Vietnam.", {"Laos gave_to Vietnam"}),
    ('"No," said Ruth Dreyer to Paul Okello.', {"Ruth Dreyer said Paul Okello"}),
    ("Peru blamed Chile for the flood.", {"Peru blamed Chile"}),
    ("Peru blamed the flood on Chile.", {"Peru blamed Chile"}),
    ("Luis Prado met Anna Weber in Oslo on Monday.", {"Luis Prado met_with Anna Weber"}),
    ("Luis Prado met the deadline that Anna Weber had set.", set()),
    ("Norway expelled Samir Haddad.", {"Norway expelled Samir Haddad"}),
    ("Peru struck a deal with Chile.", {"Peru agreed_with Chile"}),
    ("Peru struck Chile at dawn.", {"Peru attacked Chile"}),
    ("Denmark turned down Norway.", {"Denmark rejected Norway"}),
    ("Denmark turned to Norway for help.", {"Denmark asked Norway"}),
    ("Anna Weber fired Luis Prado.", {"Anna Weber dismissed Luis Prado"}),
    ("Yemen fired missiles at Oman.", {"Yemen fired_at Oman"}),
    ("Ruth Dreyer called Paul Okello on Monday.", {"Ruth Dreyer phoned Paul Okello"}),
    ("Ruth Dreyer called Paul Okello a liar.", {"Ruth Dreyer denounced_as Paul Okello"}),
    ("Ruth Dreyer called on Paul Okello to resign.", {"Ruth Dreyer called_on Paul Okello"}),
    ("Ruth Dreyer called a vote.", set()),
    ("The United Nations condemned Syria.", {"United Nations condemned Syria"}),
    ("Did Syria attack Iraq?", {"Syria attacked Iraq (hypothetical)"}),
    ("Peru ceded the islands to Chile in 1904.", {"Peru conceded_to Chile"}),
]
PASSIVES = [
    (
        "Luis Prado was given a week to leave Peru.",
        {"Peru gave_ultimatum_to Luis Prado", "Luis Prado left Peru (planned)"},
    ),
    (
        "Luis Prado was given a chance to leave Peru.",
        {"Luis Prado left Peru (hypothetical)"},
    ),
    ("Luis Prado was put on trial by Peru.", {"Peru prosecuted Luis Prado"}),
    ("Luis Prado was arrested in a raid by Peru.", {"Peru arrested Luis Prado"}),
    ("Luis Prado was arrested in a car made by Peru.", set()),
    (
        "Luis Prado was arrested with six other priests by Peru.",
        {"Peru arrested Luis Prado", "Peru arrested priests"},
    ),
    ("Luis Prado was arrested with six knives by Peru.", {"Peru arrested Luis Prado"}),
    (
        "Anna Weber was among ten monks and two nuns arrested by Greece.",
        {"Greece arrested Anna Weber"},
    ),
    ("Chile was told to pay by Peru.", {"Peru ordered Chile"}),
    ("Chile was expected to be attacked by Peru.", {"Peru attacked Chile (planned)"}),
    ("Luis Prado was sent to prison by Peru.", {"Peru imprisoned Luis Prado"}),
    ("Anna Weber was elected president by Peru.", {"Peru appointed Anna Weber"}),
    ("Luis Prado was jailed in Peru.", {"Peru imprisoned Luis Prado"}),
    ("Luis Prado was killed in Peru.", set()),
    ("Luis Prado was deported from Peru.", {"Peru expelled Luis Prado"}),
    (
        "The charges against Luis Prado were dropped by Peru.",
        {"Peru lifted_measures_against Luis Prado"},
    ),
    ("Aid to Laos was suspended by Peru.", {"Peru cut_aid_to Laos"}),
    ("Turkey was urged by Sweden to wait.", {"Sweden urged Turkey"}),
    ("Turkey was urged to wait.", set()),
    ("Turkey was not urged by Sweden to wait.", {"Sweden urged Turkey (negated)"}),
    ("Vietnam was given arms by Laos.", {"Laos gave_to Vietnam"}),
    ("Samir Haddad was arrested by Greece in May.", {"Greece arrested Samir Haddad"}),
    ("Samir Haddad, arrested by Greece in May, went free.", {"Greece arrested Samir Haddad"}),
    ("Samir Haddad will be extradited to Peru by Greece.", {"Greece extradited_to Peru (planned)"}),
    ("Luis Prado was told by Anna Weber that it was late.", {"Anna Weber told Luis Prado"}),
    ("Luis Prado was told that it was late.", set()),
    ("Luis Prado was defeated by 300 votes by Anna Weber.", {"Anna Weber defeated Luis Prado"}),
    ("Kuwait was attacked and occupied by Iraq.", {"Iraq attacked Kuwait", "Iraq seized Kuwait"}),
    ("Sanctions were imposed on Belarus by Canada.", {"Canada sanctioned Belarus"}),
    (
        "Luis Prado is accused by Chile of spying on Peru.",
        {"Chile accused Luis Prado", "Luis Prado spied_on Peru (alleged)"},
    ),
    ("Peru got attacked by Chile.", {"Chile attacked Peru"}),
    ("Samir Haddad was killed by an Israeli missile.", {"Israel killed Samir Haddad"}),
    ("Samir Haddad was killed by a stray missile.", set()),
    (
        "Samir Haddad was among five men arrested by Kenya on Monday.",
        {"Kenya arrested Samir Haddad"},
    ),
    ("Samir Haddad was one of the men arrested by Kenya.", {"Kenya arrested Samir Haddad"}),
    ("Samir Haddad was near the men arrested by Kenya.", set()),
    ("Samir Haddad was denied a visa to enter Greece.", {"Greece denied Samir Haddad"}),
    ("Samir Haddad was denied entry to Greece.", {"Greece denied Samir Haddad"}),
    ("Samir Haddad was refused a US visa.", {"United States refused Samir Haddad"}),
    ("Samir Haddad was denied a promotion in Greece.", set()),
    ("Samir Haddad was granted asylum in Norway.", {"Norway sheltered Samir Haddad"}),
    ("Samir Haddad was not granted asylum in Norway.", {"Norway sheltered Samir Haddad (negated)"}),
    ("Peru was hit by an earthquake.", set()),
]
CONTROL = [
    (
        "Norway urged Chad to release Samir Haddad.",
        {"Norway urged Chad", "Chad released Samir Haddad (hypothetical)"},
    ),
    (
        "Norway asked Chad not to attack Niger.",
        {"Norway asked Chad", "Chad attacked Niger (hypothetical)"},
    ),
    (
        "Peru refused to talk to Chile.",
        {"Peru spoke_with Chile (negated)", "Peru rejected Chile"},
    ),
    ("Peru consented to meet Chile.", {"Peru met_with Chile (planned)"}),
    (
        "Peru promised Chile to release Luis Prado.",
        {"Peru promised Chile", "Peru released Luis Prado (planned)"},
    ),
    ("Peru is expected to visit Cuba.", {"Peru visited Cuba (planned)"}),
    (
        "Anna Weber and Luis Prado are due to speak on Friday.",
        {"Anna Weber spoke_with Luis Prado (planned)"},
    ),
    (
        "Peru threatened to attack Chile.",
        {"Peru threatened Chile", "Peru attacked Chile (hypothetical)"},
    ),
    ("Peru threatened to resign.", set()),
    (
        "Norway accused Chad of attacking Niger.",
        {"Norway accused Chad", "Chad attacked Niger (alleged)"},
    ),
    ("Peru seems to have attacked Chile.", {"Peru attacked Chile (alleged)"}),
    (
        "Chad was ordered by Norway to release Samir Haddad.",
        {"Norway ordered Chad", "Chad released Samir Haddad (hypothetical)"},
    ),
    ("Peru tried to invade Chile.", {"Peru invaded Chile (hypothetical)"}),
    ("Peru managed to free Luis Prado from prison.", {"Peru released Luis Prado"}),
    ("Peru failed to free Luis Prado.", {"Peru released Luis Prado (negated)"}),
    ("Anna Weber wants to meet Luis Prado.", {"Anna Weber met_with Luis Prado (hypothetical)"}),
    ("Peru's plan to invade Chile was leaked.", {"Peru invaded Chile (planned)"}),
    (
        "Norway stopped Chad from attacking Niger.",
        {"Norway banned Chad", "Chad attacked Niger (negated)"},
    ),
    (
        "France helped Chad defeat Libya.",
        {"France aided Chad", "Chad defeated Libya"},
    ),
    ("France helped Chad.", {"France aided Chad"}),
    (
        "France let the United States visit Chad.",
        {"France let United States", "United States visited Chad"},
    ),
    ("Chile failed in an attempt to invade Peru.", {"Chile invaded Peru (negated)"}),
    (
        "Chile attacked Peru in a bid to free Luis Prado.",
        {"Chile attacked Peru", "Chile released Luis Prado (hypothetical)"},
    ),
    ("Chile attacked Peru in a race to the sea.", {"Chile attacked Peru"}),
    (
        "Norway sent Anna Weber to Chad to persuade Luis Prado to resign.",
        {"Anna Weber sought_to_persuade Luis Prado (planned)"},
    ),
    (
        "France sent troops to Mali to fight Hamas.",
        {"France deployed_forces_to Mali", "France fought Hamas (planned)"},
    ),
    (
        "Peru backed Luis Prado in suing NATO.",
        {"Peru supported Luis Prado", "Luis Prado sued NATO"},
    ),
    (
        "Peru joined Chile in condemning Cuba.",
        {"Peru joined Chile", "Peru condemned Cuba", "Chile condemned Cuba"},
    ),
    (
        "Spain put pressure on Cuba to free Luis Prado.",
        {"Spain urged Cuba", "Cuba released Luis Prado (planned)"},
    ),
    ("Spain put money on Cuba to free Luis Prado.", {"Spain released Luis Prado (planned)"}),
    ("De Beers is in talks to buy Siemens.", {"De Beers acquired Siemens (hypothetical)"}),
    ("De Beers is in shock to hear from Siemens.", {"Siemens told De Beers (planned)"}),
    ("Peru met Luis Prado in suing NATO.", {"Peru met_with Luis Prado", "Peru sued NATO"}),
    (
        "Peru suspects Chile of spying on Cuba.",
        {"Peru accused Chile", "Chile spied_on Cuba (alleged)"},
    ),
    ("The storm forced Peru to ask Chile for help.", {"Peru asked Chile"}),
]
COORDINATION = [
    ("Peru and Chile condemned Cuba.", {"Peru condemned Cuba", "Chile condemned Cuba"}),
    ("Peru condemned Cuba and Haiti.", {"Peru condemned Cuba", "Peru condemned Haiti"}),
    ("Peru condemned Cuba but not Haiti.", {"Peru condemned Cuba"}),
    (
        "Peru, Chile and Cuba condemned Haiti and Fiji.",
        {
            "Peru condemned Haiti",
            "Chile condemned Haiti",
            "Cuba condemned Haiti",
            "Peru condemned Fiji",
            "Chile condemned Fiji",
            "Cuba condemned Fiji",
        },
    ),
    ("Peru met Chile and accused Cuba of lying.", {"Peru met_with Chile", "Peru accused Cuba"}),
    ("Peru attacked and occupied Chile.", {"Peru attacked Chile", "Peru seized Chile"}),
    ("Peru praised Chile and thanked Cuba.", {"Peru praised Chile", "Peru thanked Cuba"}),
    ("Peru and Chile called for rain.", set()),
    (
        "Greece filed lawsuits against Siemens, Attorney General Anna Weber announced Monday.",
        {"Greece sued Siemens"},
    ),
    (
        "Greece filed lawsuits against Siemens and Anna Weber on Monday.",
        {"Greece sued Siemens", "Greece sued Anna Weber"},
    ),
    ("Peru praised Chile, and Cuba thanked Haiti.", {"Peru praised Chile", "Cuba thanked Haiti"}),
    (
        "Either Peru or Chile will attack Cuba.",
        {"Peru attacked Cuba (planned)", "Chile attacked Cuba (planned)"},
    ),
    (
        "Luis Prado was arrested and jailed by Chile.",
        {"Chile arrested Luis Prado", "Chile imprisoned Luis Prado"},
    ),
    (
        "Luis Prado met with Anna Weber and with Paul Okello.",
        {"Luis Prado met_with Anna Weber", "Luis Prado met_with Paul Okello"},
    ),
    ("Peru left the room and Chile slept.", set()),
]
RELATIVES = [
    ("Luis Prado, who accused Anna Weber of theft, left town.", {"Luis Prado accused Anna Weber"}),
    ("Anna Weber, whom Luis Prado accused of theft, left town.", {"Luis Prado accused Anna Weber"}),
    ("Peru, which attacked Chile in 1879, is calm.", {"Peru attacked Chile"}),
    ("Chile, which was attacked by Peru, is calm.", {"Peru attacked Chile"}),
    ("Peru, which had not attacked Chile, is calm.", {"Peru attacked Chile (negated)"}),
    ("The sanctions that Canada imposed on Belarus hurt.", {"Canada sanctioned Belarus"}),
    ("The letter that Peru sent to Chile was lost.", {"Peru wrote_to Chile"}),
    ("Peru, whose coast is long, is calm.", set()),
    ("It was Peru that attacked Chile.", {"Peru attacked Chile"}),
]
PARTICIPLES = [
    ("Peru left town, accusing Cuba of lying.", {"Peru accused Cuba"}),
    (
        "Hamas attacked Luis Prado, who had stayed at home, killing Anna Weber.",
        {"Hamas attacked Luis Prado", "Hamas killed Anna Weber"},
    ),
    (
        "Hamas praised Luis Prado, who fled, killing Anna Weber.",
        {"Hamas praised Luis Prado", "Luis Prado killed Anna Weber"},
    ),
    ("Luis Prado pleaded guilty to killing Anna Weber.", {"Luis Prado killed Anna Weber"}),
    ("Luis Prado was deaf to killing time.", set()),
    pytest.param(
        "After meeting Anna Weber, Luis Prado flew home.",
        {"Luis Prado met_with Anna Weber"},
        marks=pytest.mark.xfail(
            reason="the parse takes Luis Prado for an apposition to Anna Weber"
        ),
    ),
    (
        "Before meeting Anna Weber, Luis Prado thanked Paul Okello.",
        {"Luis Prado thanked Paul Okello", "Anna Weber met_with Luis Prado"},
    ),
    ("With Peru accusing Chile of lying, talks stalled.", {"Peru accused Chile"}),
    ("Anna Weber flew home to meet Luis Prado.", {"Anna Weber met_with Luis Prado"}),
    ("While praising Chile, Peru criticised Cuba.", {"Peru praised Chile", "Peru criticised Cuba"}),
    ("Without naming Chile, Peru criticised Cuba.", {"Peru criticised Cuba"}),
    ("Sanctions imposed by Canada on Belarus hurt.", {"Canada sanctioned Belarus"}),
    ("The letter sent by Peru to Chile was lost.", {"Peru wrote_to Chile"}),
    ("Having defeated Peru, Chile praised Cuba.", {"Chile defeated Peru", "Chile praised Cuba"}),
]


@pytest.mark.parametrize(("text", "facts"), CLAUSES)
def test_clauses(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), PASSIVES)
def test_passives(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), CONTROL)
def test_control(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), COORDINATION)
def test_coordination(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), RELATIVES)
def test_relatives(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), PARTICIPLES)
def test_participles(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
