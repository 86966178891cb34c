"""Pass 5: what the text says of its persons: "Russian President X", "Y, the German chancellor,".

The office goes to the person, and a description in apposition or after "is" means that person.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.actors.offices import hold, office_before, office_of, states_of
from kg.mentions.phrases import title_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.actors.offices import Office
    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

NAMING = frozenset(("name", "identify", "call"))
BECOMING = frozenset(("be", "become", "remain"))
SUBJECTS = ("nsubj", "nsubjpass")
ENDS = frozenset(',.;:-\u2013\u2014)"\u201d')

LINKING = frozenset(("of", "for", "at", "the", "'s", "\u2019s", "and"))
REACH = 16

Said = tuple["Figure", str, float]


def harvest_offices(scene: Scene) -> None:
    """Give persons their offices, and link the descriptions that say so."""
    for index, mention in enumerate(scene.mentions):
        figure = scene.figure_of(index)
        if figure and figure.kind == "person" and mention.form == "name":
            office = office_before(scene, mention.first)
            if office:
                hold(figure, office)
            if office and office.of_country and figure.country is None:
                figure.country = _state_behind(scene, mention)
    for index, mention in list(scene.open("nominal")):
        if mention.kind in ("person", "organization"):
            _harvest(scene, index, mention)
        elif mention.kind == "group":
            _harvest_group(scene, index, mention)


def _state_behind(scene: Scene, mention: Mention) -> str | None:
    """The state behind the name of one who serves it: "President Ada Gil of Chile"."""
    if scene.words[mention.last : mention.last + 1] != ["of"]:
        return None
    found = [i for i, m in scene.within(mention.last + 1, mention.last + REACH) if m.form == "name"]
    first = found[0] if found and scene.mentions[found[0]].first <= mention.last + 2 else None
    return scene.state_of(first) if first is not None else None


def _harvest(scene: Scene, index: int, mention: Mention) -> None:
    """Link a description to the first that the text sets beside it, if its gender fits."""
    for figure, by, score in _said_of(scene, mention):
        if mention.kind != figure.kind:
            continue
        office = office_of(scene, mention)
        if office and _clashes(figure, office):
            continue
        if office:
            hold(figure, office)
        scene.link(index, figure, by, score)
        return


def _harvest_group(scene: Scene, index: int, mention: Mention) -> None:
    """Link "the prime ministers of India and Nepal, X and Y," to both, each with his state."""
    token = scene.tokens[mention.head]
    for child in token.children:
        if child.dep_ != "appos":
            continue
        figures = [_named(scene, other) for other in (child, *child.conjuncts)]
        members = [figure for figure in figures if figure and figure.kind == "person"]
        if len(members) != len(figures) or len(members) == 1:
            continue
        scene.join(index, members, "apposition", 0.85)
        office, states = office_of(scene, mention), states_of(scene, mention)
        if office and len(states) == len(members):
            for figure, state in zip(members, states, strict=True):
                hold(figure, replace(office, country=state, body=None))


def _clashes(figure: Figure, office: Office) -> bool:
    """Whether a description cannot be this person's."""
    return bool(office.gender and figure.gender and office.gender != figure.gender)


def _said_of(scene: Scene, mention: Mention) -> Iterator[Said]:
    """Whom the text sets beside a description or says to be it, the surest first."""
    token = scene.tokens[mention.head]
    yield from _titled(scene, mention)
    yield from _apposed(scene, token)
    yield from _adjoining(scene, mention)
    if token.dep_ == "attr" and token.head.lemma_ in BECOMING and not _negated(token.head):
        yield from _subject(scene, token.head, "copula", 0.9)
    if token.dep_ == "conj" and token.head.dep_ in ("appos", "attr") and not _has_article(token):
        index = scene.at(token.head)
        figure = scene.figure_of(index) if index is not None else None
        if figure and figure.named:  # "X, director of this and chairman of that,"
            yield figure, "apposition", 0.8
    if token.dep_ == "pobj" and token.head.lower_ == "as" and not _is_likened(token):
        yield from _as(scene, token.head.head)


def _apposed(scene: Scene, token: Token) -> Iterator[Said]:
    """Named persons and bodies in apposition to a description, to the parser."""
    near = [child for child in token.children if child.dep_ == "appos"]
    near += [token.head] if token.dep_ == "appos" else []
    near += [
        thing
        for verb in token.children
        if verb.dep_ == "acl" and verb.lemma_ in NAMING
        for link in (verb, *verb.children)
        for thing in link.children
        if thing.dep_ in ("pobj", "oprd") and link.lower_ in ("as", verb.lower_)
    ]
    for other in near:
        figure = _named(scene, other)
        if figure:
            yield figure, "apposition", 0.95


def _titled(scene: Scene, mention: Mention) -> Iterator[Said]:
    """The person whose name follows an office at once: "Minister of Finance Ada Brown"."""
    if mention.kind != "person":
        return
    name = scene.name_from(_past_body(scene, mention.last))
    if name is not None and scene.sentence_of[mention.last] == scene.sentence_of[mention.head]:
        yield scene.figures[name], "title", 0.9


def _adjoining(scene: Scene, mention: Mention) -> Iterator[Said]:
    """The person whose name a description touches: "the club's coach X", "X, a former cook,"."""
    if mention.kind != "person":
        return
    doc, last = scene.tokens, mention.last
    title = title_at(doc[mention.head])
    inside = scene.name_to(title.first) if title and title.first > mention.first else None
    if inside is not None:
        yield scene.figures[inside], "title", 0.85  # "named Ada Brown chairwoman"
    if last < len(doc) and doc[last].text == "," and doc[mention.first].is_sent_start:
        name = scene.name_from(last + 1)
        if name is not None:
            yield scene.figures[name], "apposition", 0.85
    ended = last >= len(doc) or doc[last].text in ENDS or doc[last].dep_ == "prep"
    before = mention.first - 1
    if before > 0 and doc[before].text == "," and ended and doc[mention.head].dep_ != "conj":
        name = scene.name_to(before)
        if name is not None and not _is_subject(doc[mention.head]):
            yield scene.figures[name], "apposition", 0.8


def _past_body(scene: Scene, first: int) -> int:
    """The token behind "of France", "of the council of Rouen" after an office, at best a name."""
    doc, i, past = scene.tokens, first, first
    while i < min(len(doc), first + REACH) and not doc[i].is_sent_start:
        body = scene.body_from(i)
        if body is not None:
            i = past = body
        elif doc[i].lower_ in LINKING or (i > first and doc[i].pos_ in ("NOUN", "ADJ")):
            i += 1
        else:
            break
    return past


def _is_subject(token: Token) -> bool:
    """Whether a description opens a clause of its own ("After X, the mayor left")."""
    return token.dep_ in SUBJECTS


def _as(scene: Scene, verb: Token) -> Iterator[Said]:
    """Who is something: "X resigned as minister", "they named X as envoy"."""
    objects = [child for child in verb.rights if child.dep_ == "dobj"]
    for other in objects:
        figure = _named(scene, other)
        if figure:
            yield figure, "copula", 0.75
    if not objects:
        while verb.dep_ == "xcomp" and not any(c.dep_ in SUBJECTS for c in verb.lefts):
            verb = verb.head
        yield from _subject(scene, verb, "copula", 0.75)


def _subject(scene: Scene, verb: Token, by: str, score: float) -> Iterator[Said]:
    """The named subject of a verb."""
    for other in verb.lefts:
        figure = _named(scene, other) if other.dep_ in SUBJECTS else None
        if figure:
            yield figure, by, score


def _has_article(token: Token) -> bool:
    """Whether a description is set apart by an article of its own."""
    return any(child.dep_ == "det" and child.lower_ in ("the", "another") for child in token.lefts)


def _is_likened(token: Token) -> bool:
    """Whether "as" only compares ("as the minister said", "as well as the mayor")."""
    return token.head.head.pos_ not in ("VERB", "AUX") or any(
        child.lower_ in ("the", "any", "no") for child in token.lefts
    )


def _negated(verb: Token) -> bool:
    """Whether a verb is denied or only possible."""
    unreal = ("could", "may", "might")
    return any(child.dep_ == "neg" or child.lower_ in unreal for child in verb.children)


def _named(scene: Scene, token: Token) -> Figure | None:
    """The figure of a name with that head."""
    index = scene.at(token)
    if index is None or scene.mentions[index].form != "name":
        return None
    return scene.figure_of(index)
