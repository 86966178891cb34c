"""Collectives and bodies that common nouns name, and who is told by whom he belongs to.

In the braces stands the name of the actor, nothing for whom the graph leaves out: a crowd that is
nobody, a person without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import cast_of_text, meaning_of, unmarked

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import Actor, Cast, Reference

pytestmark = pytest.mark.model

ALONE = {
    "rebels": "[Rebels]{rebels} shelled the port. [The rebels]{rebels} denied it.",
    "they, after rebels": "[The rebels]{rebels} shelled the port before [they]{rebels} left.",
    "gunmen": "[Gunmen]{gunmen} kidnapped Ann Lee. Lee escaped from [the gunmen]{gunmen}.",
    "masked gunmen, who are gunmen": "[Three masked gunmen]{gunmen} kidnapped Ann Lee.",
    "a number tells nothing": "Lee rescued [over 300 asylum seekers]{asylum seekers} at sea.",
    "numbers differ, the people do not": (
        "Lee rescued [300 asylum seekers]{asylum seekers}. "
        "[The asylum seekers]{asylum seekers} thanked her."
    ),
    "police": "[Police]{police} arrested Ann Lee. [The police]{police} freed her later.",
    "riot police": "[Riot police]{riot police} beat the crowd.",
    "the word before a thing": "The army shelled [rebel]{rebels} positions.",
    "a word that only counts": "The cost per [student]{} place worried Chad.",
    "the word before an act": "A [police]{police} raid on the Ikhwan party failed.",
    "the word before a thing, of those told apart": (
        "[Maoist rebels]{Maoist rebels} lost. The army shelled [rebel]{Maoist rebels} positions."
    ),
    "a camp behind such a word": "Chad bombed a [guerrilla]{guerrillas} camp.",
    "not before people": "[Rebel commanders]{rebel commanders} met Ann Lee.",
    "fishermen": "[Fishermen]{fishermen} rescued Ann Lee.",
    "protesters": "[Protesters]{protesters} besieged the bank.",
    "an adjective tells": "[Kurdish rebels]{Kurdish rebels} shelled the port.",
    "the fuller description names them": (
        "[The rebels]{Kurdish rebels} left. [Kurdish rebels]{Kurdish rebels} had shelled the port."
    ),
    "two sorts of rebels": (
        "[Kurdish rebels]{Kurdish rebels} fought [Maoist rebels]{Maoist rebels}."
    ),
    "the, after two sorts, is the last": (
        "[Kurdish rebels]{Kurdish rebels} fought [Maoist rebels]{Maoist rebels}. "
        "[The rebels]{Maoist rebels} lost."
    ),
    "whose side is no country of theirs": (
        "[Pro-Russian separatists]{pro-Russian separatists} shelled the port."
    ),
    "who backs them is no country of theirs": (
        "[US-backed rebels]{US-backed rebels} shelled the port."
    ),
    "worshippers of something": (
        "[Worshippers]{worshippers of the old gods} of the old gods sued the ministry."
    ),
    "smugglers by two words": "Ann Lee pursued [people smugglers]{people smugglers} for years.",
    "settlers": "[Settlers]{settlers} attacked the village.",
    "strikers": "Kellogg dismissed [the strikers]{strikers}.",
    "farmers": "[Farmers]{farmers} blocked the road, and Ann Lee met [them]{farmers}.",
    "the jury": "[The jury]{jury} convicted Ann Lee.",
    "a rebel group": "[A rebel group]{rebel group} kidnapped Ann Lee.",
}

TOLD = {
    "religious schools": (
        "Ann Lee sued [religious schools]{religious schools}. "
        "[The schools]{religious schools} refused to pay."
    ),
    "workers of a firm": "Ann Lee met [workers]{workers of the old shipyard} of the old shipyard.",
    "families of employees": (
        "The governor told [families]{families of embassy employees} of embassy employees to leave."
    ),
    "university galleries": ("The fund paid [university galleries]{university galleries}."),
    "a body by its state": "[A Nebraska court]{Nebraska court} fined Kellogg.",
    "food manufacturers": "Ann Lee accused [food manufacturers]{food manufacturers} of greed.",
    "business leaders": "Ann Lee met [business leaders]{business leaders} in Rome.",
    "a union of a sort of people": (
        "[The teachers' union]{teachers' union} sued Ann Lee. [The union]{teachers' union} won."
    ),
    "whose leader is nobody": "[The farmers' leader]{} thanked Ann Lee.",
    "a party by its name": (
        "[Hezbollah]{Hezbollah} won. The government fought [the Hezbollah movement]{Hezbollah}."
    ),
}

OF_A_STATE = {
    "a state's court": "[A Greek court]{Greek court} freed Lee. [The court]{Greek court} was full.",
    "leaders of a union of states": "[European Union leaders]{European Union} met Ann Lee.",
    "a state's citizens": "Ann Lee urged [Italian citizens]{Italian citizens} to vote.",
    "parliament, of whom spoke there": (
        "Kenyan President Amos Otieno told [parliament]{Kenyan parliament} that he would resign."
    ),
    "the opposition, of the only state near": (
        "Kenya will vote in May. [The opposition]{Kenyan opposition} accused Amos Otieno of fraud."
    ),
    "the court, of the one named last": (
        "The [Oslo District Court]{Oslo District Court} met. Ann Lee won. Bo Li wept. Kim Ek left. "
        "He phoned the [Bergen City Court]{Bergen City Court}. Kim Ek sat down. Bo Li wept. "
        "It rained. [The court]{Bergen City Court} was full."
    ),
    "a parliament by its own name": "Israel mourned. [Parliament]{Knesset} met at noon.",
    "opposition parties": "[Kenyan opposition parties]{Kenyan opposition} accused Amos Otieno.",
    "rebel leaders are not the state": "[Syrian rebel leaders]{Syrian rebel leaders} met Ann Lee.",
    "leaders of the state are": "[Syrian leaders]{Syria} met Ann Lee.",
    "rebels, told later of which state": (
        "[The rebels]{Syrian rebels} left. [Syrian rebels]{Syrian rebels} had shelled the port."
    ),
    "parliament, of nobody told": "[Parliament]{parliament} thanked Ann Lee.",
    "officials are the state": "[Iraqi officials]{Iraq} thanked Ann Lee.",
    "forces are the state": "[Russian forces]{Russia} shelled the port.",
    "the military is the state": "[The US military]{United States} bombed the port.",
    "rebels of a state are not": "[Syrian rebels]{Syrian rebels} shelled the port.",
    "oligarchs of a state are not": "London punished [Russian oligarchs]{Russian oligarchs}.",
    "teams of a state are not": "[The Afghan team]{Afghan team} thanked Ann Lee.",
}

SEVERAL = {
    "counterparts in three states": (
        "Antony Blinken spoke with [his French, German and British counterparts]"
        "{France + Germany + United Kingdom}."
    ),
    "a counterpart who is named": (
        "French Foreign Minister Jean Morel arrived. Danish Foreign Minister Bo Lund spoke with "
        "[his French and German counterparts]{Jean Morel + Germany}."
    ),
    "allies in four states": (
        "Ann Lee thanked [Ukrainian, German, French and British allies]"
        "{Ukraine + Germany + France + United Kingdom}."
    ),
    "leaders in two states": (
        "[French and German leaders]{France + Germany} condemned the attack."
    ),
    "a comma between other words": "In [Russia]{@Russia}, [German leaders]{Germany} were silent.",
}

BELONGING = {
    "a sister": "Tom Sand wept. [Sand's sister]{Tom Sand's sister} warned him.",
    "his sister": "Tom Sand wept. [His sister]{Tom Sand's sister} warned him.",
    "her mum is her mother": (
        "Ann Lee spoke. [Her mum]{Ann Lee's mother} attacked the church. "
        "[Her mother]{Ann Lee's mother} left."
    ),
    "whose sister is nobody": "The boy wept. [His sister]{} warned him.",
    "a state's allies": "The United States and [its allies]{US allies} punished Iran.",
    "another state's allies": "Ukraine thanked [its partners]{Ukraine's partners}.",
    "allies of who governs": (
        "US President Ann Lee consulted [her allies]{US allies} before the vote."
    ),
    "allies of who governs nothing": "Ann Lee thanked [her allies]{Ann Lee's allies}.",
    "embassy staff": "The United States ordered [its embassy staff]{US embassy staff} to leave.",
    "a firm's workers": "Kellogg dismissed [its workers]{Kellogg's workers}.",
    "a friend is nobody": "Ann Lee thanked [her friends]{}.",
    "a state's forces are the state": "Iran withdrew [its forces]{Iran}.",
}

NOBODY = {
    "people": "[People]{} thanked Ann Lee.",
    "residents there": "Ann Lee spoke to [residents]{}.",
    "experts": "[Experts]{} warned Ann Lee.",
    "observers": "[Observers]{} praised Ann Lee.",
    "officials": "[Officials]{} told Ann Lee to leave.",
    "analysts": "[Analysts]{} warned Ann Lee.",
    "reporters": "Ann Lee told [reporters]{} to wait.",
    "a man": "[A man]{} attacked Ann Lee.",
    "one rebel": "[A rebel]{} attacked Ann Lee.",
    "one migrant": "[A migrant]{} thanked Ann Lee.",
    "the boy's mother": "[The boy's mother]{} thanked Ann Lee.",
    "schools without more": "[Schools]{} thanked Ann Lee.",
    "members without more": "[Members]{} thanked Ann Lee.",
    "other members": "[Many other members]{} thanked Ann Lee.",
    "foreign troops": "[Foreign troops]{} shelled the port.",
    "what one is said to be": "It was [a well-run team]{}.",
    "critics": "[Critics]{} attacked Ann Lee.",
    "a crowd": "[The crowd]{} cheered Ann Lee.",
}

CASES = {**ALONE, **TOLD, **OF_A_STATE, **SEVERAL, **BELONGING, **NOBODY}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_collective_means(nlp: Language, marked: str) -> None:
    text, spans = unmarked(marked)
    cast = cast_of_text(nlp, text)
    by_span = {(r.mention.start, r.mention.end): r for r in cast.references}
    found = [(text[a:b], _named(cast, by_span.get((a, b)))) for a, b, _ in spans]
    assert found == [(text[a:b], name) for a, b, name in spans]


def _named(cast: Cast, reference: Reference | None) -> str:
    """Whom a reference means, nothing for whom the graph leaves out."""
    if reference is None:
        return ""
    if reference.actor and not cast.actor(reference.actor).named:
        return ""
    meaning: str = meaning_of(cast, reference)
    return meaning


def _actor(nlp: Language, text: str, name: str) -> Actor:
    """The actor of that name in a text."""
    cast: Cast = cast_of_text(nlp, text)
    return next(actor for actor in cast.actors if actor.name == name)


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Rebels shelled the port.", "rebels", "group", None),
        ("A Greek court freed Ann Lee.", "Greek court", "organization", "Greece"),
        ("Police arrested Ann Lee in Kenya.", "police", "group", "Kenya"),
        ("Police arrested Ann Lee of Peru in Kenya.", "police", "group", None),
        ("The jury convicted Ann Lee.", "jury", "organization", None),
        ("Pro-Russian separatists fled.", "pro-Russian separatists", "group", None),
        ("The United States and its allies punished Iran.", "US allies", "group", "United States"),
        ("Tom Sand wept. His sister warned him.", "Tom Sand's sister", "person", None),
    ],
)
def test_what_is_told_of_a_collective(
    nlp: Language, text: str, name: str, kind: str, country: str | None
) -> None:
    actor = _actor(nlp, text, name)
    assert (actor.kind, actor.country) == (kind, country)


def test_only_common_nouns_are_descriptions(nlp: Language) -> None:
    cast = cast_of_text(nlp, "Police arrested Ann Lee of the Harbour Workers Federation.")
    assert {actor.name for actor in cast.actors if actor.described} == {"police"}
