"""Offices, counterparts, spokesmen and agents: whom a description means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import cast_of_text, wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "an office before a name is not the name's before": (
        "U Ba met President [Omar Nasr]{Omar Nasr}, [Minister of Foreign Affairs]{David Levi} "
        "[David Levi]{David Levi}, and other officials."
    ),
    "a state behind the name": (
        "President [Rosa Vidal]{Rosa Vidal} of Chile spoke. "
        "[The Chilean president]{Rosa Vidal} left."
    ),
    "an office in apposition": (
        "[Olaf Hansen]{Olaf Hansen}, [the Norwegian foreign minister]{Olaf Hansen}, telephoned "
        "[the Danish prime minister]{Mette Larsen}, [Mette Larsen]{Mette Larsen}."
    ),
    "an office before a name, then alone": (
        "French President [Paul Moreau]{Paul Moreau} flew to Athens. "
        "[The French president]{Paul Moreau} met students. "
        "[The president]{Paul Moreau} praised them."
    ),
    "the president, where there are two": (
        "French President [Paul Moreau]{Paul Moreau} met German President [Karl Stein]{Karl Stein}"
        ". "
        "[The president]{} flew home. [The German president]{Karl Stein} stayed."
    ),
    "an office behind its state": (
        "The president of Chile, [Rosa Vidal]{Rosa Vidal}, resigned. "
        "[The Chilean president]{Rosa Vidal} blamed her party."
    ),
    "another office of the same state is nobody's": (
        "Russian President [Ivan Petrov]{Ivan Petrov} spoke. "
        "[The president]{president} of the Russian lower house disagreed."
    ),
    "an office past a nationality": (
        "[Mario Bassi]{Mario Bassi}, [the head of the Italian government]{Mario Bassi}, resigned."
    ),
    "who holds an office is not who held it": (
        "Former Polish president [Jan Nowak]{Jan Nowak} sued a paper. "
        "[The Polish president]{Polish president} kept silent."
    ),
    "a woman's office is no man's": (
        "[Peter Wood]{Peter Wood}, a chairman, met [Ann Field]{Ann Field}. "
        "[The chairwoman]{chairwoman} left."
    ),
    "a counterpart holds the same office": (
        "Russian Foreign Minister [Ivan Petrov]{Ivan Petrov} rang his [American]{United States} "
        "colleague. US Secretary of State [John Smith]{John Smith} listened to "
        "[his Russian counterpart]{Ivan Petrov}."
    ),
    "a counterpart by name": (
        "Russian Foreign Minister [Ivan Petrov]{Ivan Petrov} met "
        "[his American counterpart]{John Smith} [John Smith]{John Smith}."
    ),
    "a counterpart without a name": (
        "Polish Prime Minister [Jan Nowak]{Jan Nowak} met "
        "[his Czech counterpart]{Czech prime minister}."
    ),
    "unnamed agents act for their state": (
        "[Russian forces]{Russia} shelled the town. [US officials]{United States} protested. "
        "[The Turkish military]{Turkey} kept out."
    ),
    "other bodies of a state are bodies of their own": (
        "[Syrian rebels]{Syrian rebels} fired at [the Syrian army]{Syria}."
    ),
    "a spokesman speaks for his body": (
        "[A State Department spokesman]{US State Department} denied the report."
    ),
    "a government is its state": (
        "[Norway]{Norway} voted no. [The government]{Norway} feared a shortage."
    ),
    "the country is the state just named": (
        "[Bolivia]{Bolivia} devalued its currency. [The country]{Bolivia} had borrowed too much."
    ),
    "a title after 'as'": (
        "[Lena Haug]{Lena Haug} resigned as [health minister]{Lena Haug} on Friday."
    ),
    "what one is said to be": (
        "[Lena Haug]{Lena Haug} became [the youngest member]{Lena Haug} of the council."
    ),
    "what one is not said to be": ("[Lena Haug]{Lena Haug} is not [a doctor]{doctor}."),
    "an office with its body before the name": (
        "[Executive director]{Alia Rahman} of the Dallas chapter of the Red Cross "
        "[Alia Rahman]{Alia Rahman} said help was near."
    ),
    "a relation, by whom it was named": (
        "[Omar Saleh]{Omar Saleh} and his daughter [Rima]{Rima} fled. [His daughter]{Rima} was six."
    ),
    "an unnamed man comes again": (
        "Police shot [a man]{man} in Leeds. [The man]{man} had a knife. [Another man]{Another man} "
        "ran."
    ),
    "the counterpart of whom it is joined to": (
        "The Arab League's envoy met Syrian President [Hafez Khalil]{Hafez Khalil} and "
        "[his Lebanese counterpart]{Lebanese president}."
    ),
    "an office behind a name": (
        "The board named [Ada Brown]{Ada Brown} [chief executive]{-}. [Brown]{Ada Brown} wept."
    ),
    "a short title": ("Gen. [Sani Bello]{Sani Bello} fled. [The general]{Sani Bello} is ill."),
    "a man who is named late": (
        "Police held [a man]{man}. [The man]{Liam Doyle}, named as [Liam Doyle]{Liam Doyle}, wept."
    ),
    "a company is no public body": (
        "The [European Commission]{European Commission} fined [Intel]{Intel}. "
        "[The company]{Intel} had harmed consumers."
    ),
    "a junta is a body of its own": (
        "The [State Department]{US State Department} urged [the junta]{junta} to reconsider."
    ),
    "an office with a hyphen": ("[Secretary-General]{-} [Kofi Mensah]{Kofi Mensah} resigned."),
    "a body by a common word": (
        "[NATO]{NATO} met in Oslo. [The alliance]{NATO} promised help. "
        "The [European Union]{European Union} did too, and [the bloc]{European Union} paid."
    ),
    "a body by a word of its name": (
        "[Barclays Bank]{Barclays Bank} cut 300 jobs. [The bank]{Barclays Bank} blamed the slump."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_role_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted


def test_an_unnamed_holder_keeps_office_and_state(nlp: Language) -> None:
    cast = cast_of_text(nlp, "The Peruvian foreign minister condemned the raid.")
    (holder,) = (actor for actor in cast.actors if actor.kind == "person")
    assert (holder.name, holder.named) == ("Peruvian foreign minister", False)
    assert (holder.country, holder.role) == ("Peru", "foreign minister")


def test_a_named_holder_has_office_and_state(nlp: Language) -> None:
    cast = cast_of_text(nlp, "Peruvian Foreign Minister Elena Quispe condemned the raid.")
    (holder,) = (actor for actor in cast.actors if actor.kind == "person")
    assert (holder.name, holder.named) == ("Elena Quispe", True)
    assert (holder.country, holder.role, holder.gender) == ("Peru", "foreign minister", "f")
