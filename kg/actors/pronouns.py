"""Pass 11: pronouns, by number, gender, distance, grammar, quotation; "On the eve of his trip, X".

In text order, so that "he" may go on from "he"; a tie between two is left open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.actors.candidates import KNOWN, SUBJECTS, candidates, clause_of, weigh
from kg.mentions.pronouns import PLURAL, SINGULAR, SPEAKER, THING
from kg.world.words import kin_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.actors.scene import Figure, Gender, Scene
    from kg.model import Mention

TIE = 0.1
JOINED = 0.5  # "A and B" are they
SINGLE = 1.2  # but a body is they only for want of others
SPOKEN_OF = 7.0  # "she said of X"
NEARBY = 8  # tokens from "its" to what it can belong to
RELATED = frozenset(("family", "relative", "life", "body", "home", "colleague", "friend"))
FEMALE = frozenset(("she", "her", "hers", "herself"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Somebody whom a pronoun may mean, with how much speaks for it."""

    weight: float
    figures: tuple[int, ...]


def resolve_pronouns(scene: Scene) -> None:
    """Link third-person pronouns to the best candidate before (or, in a fronted phrase, after)."""
    _learn_genders(scene)
    for index, mention in list(scene.open("pronoun")):
        token = scene.tokens[mention.head]
        word = token.lower_
        if word in SPEAKER:
            continue
        if word in SINGULAR:
            _person(scene, index, token)
        elif word in PLURAL:
            _several(scene, index, token)
        elif word in THING:
            _thing(scene, index, token)


def _learn_genders(scene: Scene) -> None:
    """Note the gender of whom a "she" follows at once: "Smith said she would go"."""
    for _, mention in scene.open("pronoun"):
        token = scene.tokens[mention.head]
        if token.lower_ not in ("he", "she") or token.dep_ not in SUBJECTS:
            continue
        verb = token.head
        if verb.dep_ != "ccomp" or scene.tokens[mention.first - 1].lower_ not in (
            verb.head.lower_,
            "that",
        ):
            continue
        for child in verb.head.lefts:
            figure = scene.figure_at(child) if child.dep_ in SUBJECTS else None
            if figure and figure.kind == "person" and not figure.plural:
                figure.gender = figure.gender or ("f" if token.lower_ == "she" else "m")


def _person(scene: Scene, index: int, token: Token) -> None:
    """Link "he" or "she" and learn the gender of whom it means."""
    gender: Gender = "f" if token.lower_ in FEMALE else "m"
    choices = [
        Choice(
            weight=weigh(scene, token, mention, distance) + (KNOWN if figure.gender else 0.0),
            figures=(figure.index,),
        )
        for mention, figure, distance in candidates(scene, token)
        if figure.kind == "person"
        and not figure.plural
        and figure.gender in (None, gender)
        and mention.kind != "group"
    ]
    choices += _following(scene, token, gender)
    choices += _spoken_of(scene, token, gender)
    best = _best(choices)
    if best:
        figure = scene.figures[best.figures[0]]
        figure.gender = figure.gender or gender
        scene.link(index, figure, "pronoun", _score(best))


def _score(choice: Choice) -> float:
    """A score between 0.4 and 0.85 from the weight of what was chosen."""
    return round(max(0.4, min(0.85, choice.weight / 6)), 3)


def _several(scene: Scene, index: int, token: Token) -> None:
    """Link "they" to a group, a crowd, several joined by "and", or else a body."""
    choices = []
    single, human = _single_there(scene, token), _is_of_people(token)
    for mention, figure, distance in candidates(scene, token):
        if figure.described and distance > 1:
            continue  # a crowd is soon forgotten
        joined = _joined(scene, mention)
        if not joined and (figure.index in single or (human and figure.kind == "organization")):
            continue
        if joined:
            weight = weigh(scene, token, mention, distance) + JOINED
            choices.append(Choice(weight=weight, figures=joined))
        elif _is_plural(scene, mention, figure):
            weight = weigh(scene, token, mention, distance)
            choices.append(Choice(weight=weight, figures=(figure.index,)))
        elif figure.kind in ("organization", "group"):
            weight = weigh(scene, token, mention, distance) - SINGLE
            choices.append(Choice(weight=weight, figures=(figure.index,)))
    choices += _groups(scene, token)
    best = _best(choices)
    if best and len(best.figures) == 1:
        scene.link(index, scene.figures[best.figures[0]], "pronoun", _score(best) - 0.1)
    elif best:
        scene.join(index, [scene.figures[i] for i in best.figures], "pronoun", _score(best) - 0.1)


def _single_there(scene: Scene, token: Token) -> set[int]:
    """Figures that "it" means in the same sentence, which are not "them" there."""
    return {
        figure.index
        for index in scene.by_sentence.get(scene.sentence_of[token.i], ())
        if scene.words[scene.mentions[index].head] == "it" and (figure := scene.figure_of(index))
    }


def _is_of_people(token: Token) -> bool:
    """Whether a "their" belongs to what people have and no body has: "their families"."""
    return token.dep_ == "poss" and (
        kin_of(token.head.lemma_.lower()) is not None or token.head.lemma_ in RELATED
    )


def _is_plural(scene: Scene, mention: Mention, figure: Figure) -> bool:
    """Whether a mention speaks of many ("officials", "the Russians", a crowd)."""
    head = scene.tokens[mention.head]
    if figure.kind == "person" and mention.form == "name":
        return figure.plural  # "Waters" looks like many to the tagger
    return figure.plural or head.tag_ in ("NNS", "NNPS") or mention.text.casefold() in PLURAL


def _joined(scene: Scene, mention: Mention) -> tuple[int, ...]:
    """The figures of "A, B and C", if all are known and A heads them."""
    head = scene.tokens[mention.head]
    alone = mention.form == "pronoun" or not head.n_rights
    if alone or head.dep_ == "conj" or not head.conjuncts:
        return ()
    figures = [scene.figure_at(token) for token in (head, *head.conjuncts)]
    return tuple(f.index for f in figures if f) if all(figures) else ()


def _groups(scene: Scene, token: Token) -> Iterator[Choice]:
    """Mentions before that have members ("the two leaders")."""
    here = scene.sentence_of[token.i]
    for back in range(2):
        for index in scene.by_sentence.get(here - back, ()):
            link, mention = scene.links.get(index), scene.mentions[index]
            if link and link.members and mention.last <= token.i:
                yield Choice(weight=weigh(scene, token, mention, back), figures=link.members)


def _thing(scene: Scene, index: int, token: Token) -> None:
    """Link "it" or "its" to a state or body that is the subject there or just before."""
    choices = [
        Choice(weight=weigh(scene, token, mention, distance), figures=(figure.index,))
        for mention, figure, distance in candidates(scene, token, back=2)
        if figure.kind in ("country", "organization") and _is_thing(scene, token, mention)
    ]
    best = _best(choices)
    if best:
        scene.link(index, scene.figures[best.figures[0]], "pronoun", _score(best) - 0.1)


def _is_thing(scene: Scene, token: Token, mention: Mention) -> bool:
    """Whether an "it" can go back to that mention: a subject, or near before an "its"."""
    head = scene.tokens[mention.head]
    if head.tag_ in ("NNS", "NNPS") and mention.form == "nominal":
        return False
    if head.dep_ in SUBJECTS:
        return not _other_subject(scene, mention, token)
    return (
        token.lower_ == "its"
        and scene.sentence_of[head.i] == scene.sentence_of[token.i]
        and (head.dep_ in ("pobj", "dobj"))
        and token.i - head.i < NEARBY
    )


def _other_subject(scene: Scene, mention: Mention, token: Token) -> bool:
    """Whether another thing became the subject between a mention and a pronoun.

    Not that of the pronoun's own verb, which cannot be meant: "Fiji said Samoa ignored it".
    """
    clause = clause_of(scene, token.i)
    page = scene.page
    for i in range(mention.last, token.i):
        if (
            page.deps[i] in SUBJECTS
            and page.pos[i] in ("NOUN", "PROPN")
            and page.pos[page.heads[i]] in ("VERB", "AUX")
            and page.heads[i] != clause
        ):
            figure = scene.figure_at(i)
            if figure is None or figure.kind in ("country", "organization"):
                return True
    return False


def _following(scene: Scene, token: Token, gender: Gender) -> Iterator[Choice]:
    """The subject after a fronted phrase or clause with the pronoun ("In her speech, X said")."""
    root = token.sent.root
    if token.i > root.i or scene.quotes.at(token.i):  # "He is ill," said X: X is not ill
        return
    for child in root.lefts:
        if child.dep_ not in SUBJECTS or child.i <= token.i or child.is_ancestor(token):
            continue
        index, figure = scene.at(child), scene.figure_at(child)
        if index is None or figure is None or figure.kind != "person":
            continue
        named = scene.mentions[index].form == "name" or figure.named
        if named and figure.gender in (None, gender):
            yield Choice(weight=4.2 + (KNOWN if figure.gender else 0.0), figures=(figure.index,))


def _spoken_of(scene: Scene, token: Token, gender: Gender) -> Iterator[Choice]:
    """Whom a quotation is about: "He is a liar," she said of X."""
    quote = scene.quotes.at(token.i)
    if quote is None or quote.speaker is None:
        return
    for link in scene.tokens[quote.speaker].head.rights:
        if link.dep_ != "prep" or link.lower_ not in ("of", "about"):
            continue
        for thing in link.children:
            figure = scene.figure_at(thing) if thing.dep_ == "pobj" else None
            if figure and figure.kind == "person" and figure.gender in (None, gender):
                yield Choice(weight=SPOKEN_OF, figures=(figure.index,))


def _best(choices: list[Choice]) -> Choice | None:
    """The choice with the highest weight, none if another is about as good."""
    top: dict[tuple[int, ...], Choice] = {}
    for choice in choices:
        known = top.get(choice.figures)
        if known is None or choice.weight > known.weight:
            top[choice.figures] = choice
    ranked = sorted(top.values(), key=lambda c: (-c.weight, c.figures))
    if not ranked or (len(ranked) > 1 and ranked[0].weight - ranked[1].weight < TIE):
        return None
    return ranked[0]
