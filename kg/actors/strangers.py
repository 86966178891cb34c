"""Pass 10: people without a name: "a man", then "the man"; "protesters", then "the protesters".

They are actors within the article, unnamed, so that pronouns have somebody to mean. A relation is
one person throughout ("his mum", "her mother"), and who is named as it is meant by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.offices import office_of
from kg.world.words import kin_of

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene
    from kg.model import Kind, Mention

NEAR = 4
DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
SINGLING = frozenset(("a", "an", "another", "some", "one", "other", "no", "each", "every"))
ARTICLES = DEFINITE | {"a", "an"}


def resolve_strangers(scene: Scene) -> None:
    """Make an unnamed figure for each person and crowd that nothing resolved."""
    register = Register(scene)
    for index, mention in list(scene.open("nominal")):
        if mention.kind in ("person", "group") and subject_of(scene, mention) is None:
            register.enter(index, mention)


def subject_of(scene: Scene, mention: Mention) -> int | None:
    """The pronoun that a description is said of: "he is a legend", "she was sent as a teenager".

    Such a description means nobody by itself, but whom the pronoun turns out to mean.
    """
    token = scene.tokens[mention.head]
    verb = token.head
    if token.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
    elif token.dep_ != "attr":
        return None
    if any(child.dep_ in ("neg", "dobj") for child in verb.children):
        return None
    for child in verb.lefts:
        if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ == "PRON":
            return scene.at(child)
    return None


class Register:
    """The unnamed of one article, by their words."""

    def __init__(self, scene: Scene) -> None:
        """Nobody yet."""
        self.scene = scene
        self.kin: dict[str, list[Figure]] = {}  # a relation and who is named as it
        self.last: dict[str, Figure] = {}  # kind and head -> the latest
        self.worded: dict[str, Figure] = {}
        self.names = set[str]()
        for figure in scene.figures:
            for kin in {kin for words in sorted(figure.called) if (kin := kin_of(words))}:
                self.kin.setdefault(kin, []).append(figure)

    def enter(self, index: int, mention: Mention) -> None:
        """Link a description to whom its words have meant, or to somebody new."""
        doc = self.scene.tokens
        lemma = doc[mention.head].lemma_.lower()
        kin = kin_of(lemma) if self._owner(mention) or lemma == "parent" else None
        relative = self._relative(mention, kin) if kin else None
        if relative:
            self.scene.link(index, relative, "relation", 0.6)
            return
        head = f"{mention.kind} {kin or lemma}"
        wording = _wording(self.scene, mention).casefold()
        first = doc[mention.first].lower_
        if doc[mention.first].dep_ == "poss" and not kin:
            figure = None  # the allies of one "he" are not those of another
        elif first in DEFINITE or kin:
            figure = self.last.get(head)
            if figure and not kin and not _matches(wording, figure.name.casefold()):
                figure = None
        else:
            figure = None if first in SINGLING else self._alike(mention, f"{head} {wording}")
        if figure is None:
            figure = _stranger(self.scene, mention, mention.kind, self.names)
        self.last[head] = figure
        self.worded.setdefault(f"{head} {wording}", figure)
        self.scene.link(index, figure, "description", 0.5)

    def _alike(self, mention: Mention, key: str) -> Figure | None:
        """Who was called by the same words; a single word must have been used just before."""
        figure = self.worded.get(key)
        if figure is None or mention.last - mention.first > 1:
            return figure
        sentences = self.scene.sentence_of
        return figure if sentences[mention.first] - sentences[figure.first] <= NEAR else None

    def _owner(self, mention: Mention) -> bool:
        """Whether a description is somebody's ("his wife", "the mayor's wife")."""
        return any(child.dep_ == "poss" for child in self.scene.tokens[mention.head].lefts)

    def _relative(self, mention: Mention, kin: str) -> Figure | None:
        """The one person who is named as that relation, if the gender fits and he is no owner."""
        office = office_of(self.scene, mention)
        gender = office.gender if office else None
        owners = {
            figure.index
            for child in self.scene.tokens[mention.head].lefts
            if child.dep_ == "poss" and (figure := self.scene.figure_at(child))
        }
        fit = [
            figure
            for figure in self.kin.get(kin, ())
            if figure.index not in owners and not (gender and figure.gender not in (None, gender))
        ]
        return fit[0] if len(fit) == 1 and mention.kind == "person" else None


def _matches(wording: str, known: str) -> bool:
    """Whether a later description may be short for an earlier one: it says nothing that is new."""
    return set(wording.split()[:-1]) <= set(known.split())


def _wording(scene: Scene, mention: Mention) -> str:
    """A description in one line without its article."""
    first = mention.first
    if scene.tokens[first].lower_ in ARTICLES and mention.last - first > 1:
        first += 1
    return " ".join(scene.page.between(first, mention.last).split())


def _stranger(scene: Scene, mention: Mention, kind: Kind, names: set[str]) -> Figure:
    """An unnamed figure under its first wording, numbered where that was used before."""
    wording = _wording(scene, mention)
    name, number = wording, 1
    while name in names:
        number += 1
        name = f"{wording} ({number})"
    names.add(name)
    figure = scene.new(kind, name, mention.first, named=False)
    figure.plural = kind == "group"
    office = office_of(scene, mention) if kind == "person" else None
    if office:
        figure.gender = office.gender
        figure.country = office.country
    return figure
