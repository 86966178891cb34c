"""Common nouns for bodies and crowds, and verbs of speech."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.world.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Sets of lemmas; see data/groups.toml for what each is for."""

    agents: frozenset[str]
    bodies: frozenset[str]
    members: frozenset[str]
    organisations: frozenset[str]
    firms: frozenset[str]
    plain: frozenset[str]
    countries: frozenset[str]
    crowds: frozenset[str]
    collectives: frozenset[str]
    ends: frozenset[str]
    heads: frozenset[str]
    plural_people: frozenset[str]
    plural_countries: frozenset[str]
    plural_any: frozenset[str]
    plural_organisations: frozenset[str]


@cache
def groups() -> Groups:
    """The sets of data/groups.toml."""
    data = table("groups")
    return Groups(
        agents=frozenset(data["state"]["agents"]),
        bodies=frozenset(data["state"]["bodies"]),
        members=frozenset(data["state"]["members"]),
        organisations=frozenset(data["organisation"]["words"]),
        firms=frozenset(data["organisation"]["firms"]),
        plain=frozenset(data["organisation"]["plain"]),
        countries=frozenset(data["country"]["words"]),
        crowds=frozenset(data["crowd"]["words"]),
        collectives=frozenset(data["crowd"]["collective"]),
        ends=frozenset(data["names"]["ends"]),
        heads=frozenset(data["names"]["heads"]),
        plural_people=frozenset(data["plural"]["people"]),
        plural_countries=frozenset(data["plural"]["countries"]),
        plural_any=frozenset(data["plural"]["any"]),
        plural_organisations=frozenset(data["plural"]["organisations"]),
    )


@cache
def called(lemma: str) -> frozenset[str]:
    """The known bodies that a common noun can mean ("alliance": NATO)."""
    rows = table("organisations")["organisation"]
    return frozenset(row["name"] for row in rows if lemma in row.get("called", ()))


@cache
def word_list(name: str) -> frozenset[str]:
    """The list of that name in data/words.toml.

    >>> "von" in word_list("particles")
    True
    """
    return frozenset(table("words")[name])


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Short forms of first names with what they can be short for, lower case."""
    return {short: frozenset(full) for short, full in table("words")["nicknames"].items()}


@cache
def kin_of(lemma: str) -> str | None:
    """The relation that a word of the family names; None for all other words.

    >>> kin_of("mum"), kin_of("minister")
    ('mother', None)
    """
    return next((kin for kin, words in table("groups")["kin"].items() if lemma in words), None)


@cache
def speech_verbs() -> frozenset[str]:
    """Lemmas of the verbs that give a quotation its speaker."""
    return frozenset(table("speech")["verbs"])


@cache
def motion_verbs() -> frozenset[str]:
    """Lemmas of verbs by which one goes to a place."""
    return frozenset(table("places")["motion"])


@cache
def honorifics() -> frozenset[str]:
    """Words before names that nobody bears but a person ("Mrs", "Herr"), lower case."""
    return frozenset(table("roles")["titles"]["honorifics"])


@cache
def never_names() -> frozenset[str]:
    """Page furniture and words that look like names and are none."""
    return frozenset(table("places")["never"])
