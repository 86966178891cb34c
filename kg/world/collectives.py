"""Collectives and institutions that common nouns name; see data/collectives.toml."""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.world.tables import table

Sort = Literal["many", "institution", "told people", "told body"]
"""How a noun names a collective: many or one by itself, people or a body by a further word."""


@cache
def collectives() -> dict[str, Sort]:
    """Every noun for a collective, by lemma, with its sort; the first listed sense wins.

    >>> collectives()["asylum seeker"], collectives()["school"]
    ('many', 'told body')
    """
    data = table("collectives")
    found: dict[str, Sort] = {}
    for section, key, sort in SECTIONS:
        for lemma in data[section][key]:
            found.setdefault(lemma, sort)
    return found


SECTIONS: tuple[tuple[str, str, Sort], ...] = (
    ("many", "armed", "many"),
    ("many", "civil", "many"),
    ("institutions", "of_a_state", "institution"),
    ("institutions", "other", "institution"),
    ("told", "people", "told people"),
    ("told", "bodies", "told body"),
)


@cache
def collective_heads() -> frozenset[str]:
    """The last words of all nouns for collectives: what ends in none of them names none."""
    hyphenated = (lemma for lemma in collectives() if "-" in lemma)
    return frozenset((*(lemma.split()[-1] for lemma in collectives()), *hyphenated))


@cache
def state_institutions() -> frozenset[str]:
    """Institutions of which a state has one: "parliament" is that of the country spoken of."""
    return frozenset(table("collectives")["institutions"]["of_a_state"])


@cache
def related() -> frozenset[str]:
    """Nouns for those who belong to somebody and are told apart by whom."""
    people = frozenset(table("collectives")["relation"]["people"])
    return friends() | people | (labour("workers") - {"union", "crew", "pilot"})


@cache
def labour(words: str) -> frozenset[str]:
    """Words of labour disputes: "workers", "disputes", or "calling" a strike one."""
    return frozenset(table("collectives")["labour"][words])


@cache
def friends() -> frozenset[str]:
    """Nouns for whom somebody is with: of "French and German allies" the two states."""
    return frozenset(table("collectives")["relation"]["friends"])


@cache
def same_bodies() -> dict[str, str]:
    """Nouns that are another word for a body: "opposition party" for "opposition"."""
    return dict(table("collectives")["same"])


@cache
def bodies_named() -> frozenset[str]:
    """Nouns for bodies that follow their name: the "party" in "the Ikhwan party"."""
    return frozenset(table("collectives")["named"]["bodies"])


@cache
def telling_nothing() -> frozenset[str]:
    """Words before a noun that do not tell one collective from another."""
    return frozenset(table("collectives")["empty"]["words"])


@cache
def bearing() -> frozenset[str]:
    """Last parts of words that tell only what people bear just then ("gun-toting")."""
    return frozenset(table("collectives")["empty"]["bearing"])


@cache
def not_of_the_state() -> frozenset[str]:
    """Words that tell leaders or forces from those of their state ("rebel", "business")."""
    return frozenset(table("collectives")["apart"]["words"])


@cache
def verbs_with_of() -> frozenset[str]:
    """Verbs whose object an "of" follows that is the verb's ("accused them of greed")."""
    return frozenset(table("collectives")["of"]["verbs"])


@cache
def doing() -> frozenset[str]:
    """Nouns for people who are somebody by that word where they act ("Passengers sued")."""
    return frozenset(table("collectives")["doing"]["people"])


@cache
def before_things() -> dict[str, Literal["people", "body"]]:
    """Words that say before a thing whose it is, and whether they mean many or one body.

    >>> before_things()["rebel"], before_things()["police"]
    ('people', 'body')
    """
    data = table("collectives")["before"]
    people: dict[str, Literal["people", "body"]] = dict.fromkeys(data["people"], "people")
    return people | dict.fromkeys(data["bodies"], "body")


@cache
def things_too() -> frozenset[str]:
    """Nouns for bodies that are mere things behind a word for a crowd: "a rebel camp"."""
    return frozenset(table("collectives")["before"]["things"])


@cache
def regional_states(words: str) -> frozenset[str]:
    """Words for the states of a part of the world: its "regions" and the "nouns" for states.

    >>> "Gulf" in regional_states("regions"), "nation" in regional_states("nouns")
    (True, True)
    """
    return frozenset(table("collectives")["states"][words])


@cache
def regional_bodies() -> dict[str, str]:
    """Bodies in which the leaders of a region or people meet, by its adjective.

    >>> regional_bodies()["African"]
    'African Union'
    """
    return dict(table("collectives")["regional"])
