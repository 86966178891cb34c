"""Pass 11: pronouns, by number, gender, distance, grammar and quotation; "On the eve of his trip, X".

In text order, so that "he" may go on from "he"; a tie between two is left open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.mentions.pronouns import PLURAL, SINGULAR, SPEAKER, THING
from kg.world import speech_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.actors.quotes import Quotes
    from kg.actors.scene import Figure, Gender, Scene
    from kg.model import Mention

FEMALE = frozenset(("she", "her", "hers", "herself"))
SUBJECTS = ("nsubj", "nsubjpass")
MODIFIERS = ("amod", "compound", "nmod")
DISTANCE = (3.0, 2.2, 1.0, 0.2)
TIE = 0.1
SPOKEN = 0.8  # who spoke goes on speaking
KNOWN = 1.2  # how much a known gender speaks for somebody


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Somebody whom a pronoun may mean, with how much speaks for it."""

    weight: float
    figures: tuple[int, ...]


def resolve_pronouns(scene: Scene) -> None:
    """Link third-person pronouns to the best candidate before (or, in a fronted phrase, after)."""
    quotes = scene.quotes
    _learn_genders(scene)
    for index, mention in list(scene.open("pronoun")):
        token = scene.tokens[mention.head]
        word = token.lower_
        if word in SPEAKER:
            continue
        if word in SINGULAR:
            _person(scene, quotes, index, token)
        elif word in PLURAL:
            _several(scene, quotes, index, token)
        elif word in THING:
            _thing(scene, quotes, index, token)


def _learn_genders(scene: Scene) -> None:
    """Note the gender of whom a "she" follows at once: "Smith said she would go"."""
    for index, mention in scene.open("pronoun"):
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


def _person(scene: Scene, quotes: Quotes, index: int, token: Token) -> None:
    """Link "he" or "she" and learn the gender of whom it means."""
    gender: Gender = "f" if token.lower_ in FEMALE else "m"
    choices = [
        Choice(weight=weight + (KNOWN if figure.gender else 0.0), figures=(figure.index,))
        for other, figure, weight in _candidates(scene, quotes, token)
        if figure.kind == "person"
        and not figure.plural
        and figure.gender in (None, gender)
        and scene.mentions[other].kind != "group"
    ]
    choices += _following(scene, token, gender)
    best = _best(choices)
    if best:
        figure = scene.figures[best.figures[0]]
        figure.gender = figure.gender or gender
        scene.link(index, figure, "pronoun", _score(best))


def _score(choice: Choice) -> float:
    """A score between 0.4 and 0.85 from the weight of what was chosen."""
    return round(max(0.4, min(0.85, choice.weight / 6)), 3)


def _several(scene: Scene, quotes: Quotes, index: int, token: Token) -> None:
    """Link "they" to a group, a crowd, several joined by "and", or else a body."""
    choices = []
    for other, figure, weight in _candidates(scene, quotes, token):
        mention = scene.mentions[other]
        joined = _joined(scene, mention)
        if joined:
            choices.append(Choice(weight=weight + 0.5, figures=joined))
        elif _is_plural(scene, mention, figure):
            choices.append(Choice(weight=weight, figures=(figure.index,)))
        elif figure.kind in ("organization", "group"):
            choices.append(Choice(weight=weight - 1.2, figures=(figure.index,)))
    choices += _groups(scene, quotes, token)
    best = _best(choices)
    if best and len(best.figures) == 1:
        scene.link(index, scene.figures[best.figures[0]], "pronoun", _score(best) - 0.1)
    elif best:
        scene.join(index, [scene.figures[i] for i in best.figures], "pronoun", _score(best) - 0.1)


def _is_plural(scene: Scene, mention: Mention, figure: Figure) -> bool:
    """Whether a mention speaks of many ("officials", "the Russians", a crowd)."""
    head = scene.tokens[mention.head]
    return figure.plural or head.tag_ in ("NNS", "NNPS") or mention.text.casefold() in PLURAL


def _joined(scene: Scene, mention: Mention) -> tuple[int, ...]:
    """The figures of "A, B and C", if all are known and A heads them."""
    head = scene.tokens[mention.head]
    if head.dep_ == "conj" or not head.conjuncts or mention.form == "pronoun":
        return ()
    figures = [scene.figure_at(token) for token in (head, *head.conjuncts)]
    return tuple(f.index for f in figures if f) if all(figures) else ()


def _groups(scene: Scene, quotes: Quotes, token: Token) -> Iterator[Choice]:
    """Mentions before that have members ("the two leaders")."""
    here = scene.sentence_of[token.i]
    for back in range(2):
        for index in scene.by_sentence.get(here - back, ()):
            link, mention = scene.links.get(index), scene.mentions[index]
            if link and link.members and mention.last <= token.i:
                yield Choice(
                    weight=_weight(scene, quotes, token, mention, back), figures=link.members
                )


def _thing(scene: Scene, quotes: Quotes, index: int, token: Token) -> None:
    """Link "it" or "its" to a state or body that is the subject there or just before."""
    choices = [
        Choice(weight=weight, figures=(figure.index,))
        for other, figure, weight in _candidates(scene, quotes, token, back=2)
        if figure.kind in ("country", "organization")
        and _is_thing(scene, token, scene.mentions[other])
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
        and token.i - head.i < 8
    )  # noqa: PLR2004 - near


def _other_subject(scene: Scene, mention: Mention, token: Token) -> bool:
    """Whether another thing became the subject between a mention and a pronoun."""
    for i in range(mention.last, token.i):
        other = scene.tokens[i]
        if (
            other.dep_ in SUBJECTS
            and other.pos_ in ("NOUN", "PROPN")
            and other.head.pos_ in ("VERB", "AUX")
        ):
            figure = scene.figure_at(other)
            if figure is None or figure.kind in ("country", "organization"):
                return True
    return False


def _candidates(
    scene: Scene, quotes: Quotes, token: Token, back: int = len(DISTANCE)
) -> Iterator[tuple[int, Figure, float]]:
    """Resolved mentions before a pronoun that grammar lets it mean, with their weights."""
    here = scene.sentence_of[token.i]
    barred = _barred(scene, quotes, token)
    for distance in range(back):
        for index in scene.by_sentence.get(here - distance, ()):
            mention, figure = scene.mentions[index], scene.figure_of(index)
            if figure is None or mention.last > token.i or figure.index in barred:
                continue
            if scene.tokens[mention.head].dep_ in MODIFIERS and figure.kind != "person":
                continue  # in "the Afghan team" the team is meant
            yield index, figure, _weight(scene, quotes, token, mention, distance)


def _barred(scene: Scene, quotes: Quotes, token: Token) -> set[int]:
    """Figures that a pronoun cannot mean: its own clause's others, its own phrase, its speaker."""
    barred = set[int]()
    quote = quotes.at(token.i)
    if quote and quote.speaker is not None:
        speaker = scene.figure_at(quote.speaker)
        barred |= {speaker.index} if speaker and speaker.kind == "person" else set()
    barred |= _named_by(scene, quotes, token)
    for index in scene.by_sentence.get(scene.sentence_of[token.i], ()):
        mention, figure = scene.mentions[index], scene.figure_of(index)
        if figure is None:
            continue
        if mention.first <= token.i < mention.last:
            barred.add(figure.index)
        elif not token.lower_.endswith("self") and token.dep_ != "poss":
            if _clause(scene.tokens[mention.head]) == _clause(token) and mention.head != token.i:
                barred.add(figure.index)
    return barred


def _named_by(scene: Scene, quotes: Quotes, token: Token) -> set[int]:
    """Figures that the sentence of a pronoun names later: "He said Smith ..." is not Smith."""
    if token.dep_ not in SUBJECTS:
        return set()
    spans = [(quote.first, quote.last) for quote in quotes.said_by(token.i)]
    spans.append((token.i + 1, token.head.right_edge.i + 1))
    return {
        figure.index
        for first, last in spans
        for index, mention in scene.within(first, last)
        if mention.form == "name" and (figure := scene.figure_of(index))
    }


ARGUMENTS = (*SUBJECTS, "dobj", "dative", "agent", "attr")


def _clause(token: Token) -> int | None:
    """The verb of which a token is an argument, also by a preposition."""
    if token.dep_ in ARGUMENTS:
        return int(token.head.i)
    if (
        token.dep_ == "pobj"
        and token.head.dep_ in ("prep", "dative", "agent")
        and token.head.head.pos_ == "VERB"
    ):
        return int(token.head.head.i)
    return None if token.dep_ else -1


def _weight(scene: Scene, quotes: Quotes, token: Token, mention: Mention, distance: int) -> float:
    """How much speaks for a candidate: near, subject, like the pronoun, outside quotations."""
    head = scene.tokens[mention.head]
    weight = DISTANCE[distance]
    if head.dep_ in SUBJECTS:
        weight += 1.2 + (0.3 if head.head.dep_ == "ROOT" else 0.0)
        weight += 0.3 if token.dep_ in SUBJECTS else 0.0
    elif head.dep_ == "poss":
        weight += 0.1
    elif head.dep_ in ("pobj", "conj", "appos"):
        weight -= 0.1
    if mention.form == "nominal":
        weight -= 0.3
    if (quotes.at(token.i) is None) != (quotes.at(mention.head) is None):
        weight -= 0.6
    if _commands(head, token):
        weight += 0.6
    if _speaks(head) and _speaks(token):
        weight += SPOKEN
    return weight + (0.3 * scene.place_in_sentence(mention.head) if distance == 0 else 0.0)


def _speaks(token: Token) -> bool:
    """Whether a token is the subject of a verb of speech."""
    return token.dep_ in SUBJECTS and token.head.lemma_ in speech_verbs()


def _commands(head: Token, token: Token) -> bool:
    """Whether a candidate is the subject of a verb over the pronoun."""
    return head.dep_ in SUBJECTS and head.head.is_ancestor(token)


def _following(scene: Scene, token: Token, gender: Gender) -> Iterator[Choice]:
    """The subject after a fronted phrase or clause with the pronoun ("In her speech, X said")."""
    root = token.sent.root
    if token.i > root.i:
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
