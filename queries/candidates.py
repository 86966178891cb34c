"""Which of many actors a typed name means, may mean, or comes near to; nothing of stores here."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from queries.values import closest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SHOWN = 8
OFFERED = 3
TELLING = 3  # letters of a word that is worth looking for; not "al" or "de"
# What a newsroom calls a state or a body, whether or not the articles did; not its adjectives.
NAMES = frozenset({"name", "organisation", "seat", "capital"})

# Letters that Unicode does not take apart into a plain one and a mark (o with stroke, dotless i),
# quotation marks that stand for an apostrophe, and what parts the halves of a name.
_PLAIN = str.maketrans(
    {
        "\u00f8": "o",
        "\u0142": "l",
        "\u0111": "d",
        "\u00f0": "d",
        "\u00fe": "th",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u0131": "i",
        **dict.fromkeys("\u2018\u2019\u02bc\u02bb`\u00b4", "'"),
        **dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014.", " "),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An actor of the store under all its names."""

    id: str
    name: str
    kind: str
    country: str | None
    aliases: tuple[str, ...]

    def __str__(self) -> str:
        """The name with what tells it from others of the same name."""
        told_apart = self.country is not None and self.country != self.name
        of = f"{self.kind} of {self.country}" if told_apart else self.kind
        return f"{self.name} ({of}, id {self.id})"

    @property
    def distinctive(self) -> bool:
        """Whether the name says who is meant; a person's bare surname or first name does not."""
        return self.kind != "person" or " " in self.name


def fold(text: str) -> str:
    """The text without case, accents, dots, and the difference between hyphens and spaces.

    >>> fold("Łukasz  Ó'Néill-Strauß")
    "lukasz o'neill strauss"
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(kept.translate(_PLAIN).split())


def meant(text: str, everybody: Sequence[Candidate]) -> list[Candidate]:
    """Those whom the text may mean, by the first of these that anybody fits.

    A telling name that is theirs alone; a name or alias; a person's surname; what the world calls a
    state or body, whatever the articles call it. A person known by one word alone is not preferred
    to those of whom that word is an alias.
    """
    wanted = fold(text)
    named = [one for one in everybody if fold(one.name) == wanted]
    telling = [one for one in named if one.distinctive]
    if len(telling) == 1:
        return telling
    called = [
        one for one in everybody if any(fold(name) == wanted for name in (one.name, *one.aliases))
    ]
    return called or _by_surname(wanted, everybody) or _by_world(wanted, everybody)


def listed(candidates: Sequence[Candidate]) -> str:
    """The first few candidates, and how many more there are."""
    more = len(candidates) - SHOWN
    names = "; ".join(str(one) for one in candidates[:SHOWN])
    return f"{names}; and {more} more" if more > 0 else names


def offer(text: str, everybody: Sequence[Candidate]) -> str:
    """The rest of a sentence that offers the nearest names."""
    near = _nearest(fold(text), everybody)
    if not near:
        return "; `kg query actors` lists who there is"
    return f"; did you mean {' or '.join(near)}?"


def _by_surname(wanted: str, everybody: Sequence[Candidate]) -> list[Candidate]:
    """The persons whose name ends with these words."""
    return [
        one
        for one in everybody
        if one.kind == "person" and fold(one.name).endswith(f" {wanted}") and wanted
    ]


def _by_world(wanted: str, everybody: Sequence[Candidate]) -> list[Candidate]:
    """The state or body that is known by this name."""
    known = _known_names().get(wanted)
    return [one for one in everybody if known == (one.name, one.kind)]


@cache
def _known_names() -> Mapping[str, tuple[str, str]]:
    """Folded names of states and bodies, each with the actor's name and kind."""
    from kg.world import gazetteer  # noqa: PLC0415 - its tables take time that few questions need

    names: dict[str, tuple[str, str]] = {}
    for name, entry in gazetteer().names.items():
        if entry.how in NAMES:
            names.setdefault(fold(name), (entry.name, entry.kind))
    return names


def _nearest(wanted: str, everybody: Sequence[Candidate]) -> list[str]:
    """The names most like the wanted one: whole, or one of their words like one of its words."""
    words: dict[str, set[str]] = {}
    for one in everybody:
        for form in _forms(one):
            words.setdefault(form, set()).add(one.name)
    scores: dict[str, float] = {}
    for part in {wanted, *(word for word in wanted.split() if len(word) >= TELLING)}:
        for form, score in closest(part, words, most=SHOWN).items():
            for name in words[form]:
                scores[name] = max(scores.get(name, 0.0), score)
    return sorted(scores, key=lambda name: (-scores[name], name))[:OFFERED]


def _forms(candidate: Candidate) -> Iterator[str]:
    """Every folded name of an actor, and the words of each."""
    for name in dict.fromkeys(fold(name) for name in (candidate.name, *candidate.aliases)):
        yield name
        yield from name.split()
