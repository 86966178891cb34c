"""Whom a pronoun may mean: mentions before it that grammar allows, and what speaks for each.

Near, subject, like the pronoun, on the same side of quotation marks; never who is another argument
of the same verb, who says the quotation, or whom the pronoun's own sentence names later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.places import is_dateline
from kg.world import speech_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "dative", "pobj", "iobj")
JOINED = ("conj", "advcl", "xcomp")
MODIFIERS = ("amod", "compound", "nmod")
DISTANCE = (3.0, 2.2, 1.0, 0.2)  # what nearness is worth, by sentences back
OBJECT = 1.0  # "him" after another's object
ADDRESSED = 2.0  # "A rang B and told him"
OWNER = 1.8  # "Smith's aides said he was ill"
SPOKEN = 0.8  # who spoke goes on speaking
KNOWN = 1.2  # how much a known gender speaks for somebody


def candidates(
    scene: Scene, token: Token, back: int = len(DISTANCE)
) -> Iterator[tuple[Mention, Figure, int]]:
    """Resolved mentions before a pronoun that grammar lets it mean, and how far back they are."""
    here = scene.sentence_of[token.i]
    barred = _barred(scene, token)
    for distance in range(back):
        for index in scene.by_sentence.get(here - distance, ()):
            mention, figure = scene.mentions[index], scene.figure_of(index)
            if figure is None or mention.last > token.i or figure.index in barred:
                continue
            if scene.page.deps[mention.head] in MODIFIERS and figure.kind != "person":
                continue  # in "the Afghan team" the team is meant
            yield mention, figure, distance


def _barred(scene: Scene, token: Token) -> set[int]:
    """Figures that a pronoun cannot mean: its own clause's others, its own phrase, its speaker."""
    barred = set[int]()
    quote = scene.quotes.at(token.i)
    if quote and quote.speaker is not None:
        speaker = scene.figure_at(quote.speaker)
        barred |= {speaker.index} if speaker and speaker.kind == "person" else set()
    barred |= _named_by(scene, token)
    reflexive = token.lower_.endswith(("self", "selves"))
    clause = None if reflexive or token.dep_ == "poss" else clause_of(scene, token.i)
    if clause is not None and token.dep_ not in SUBJECTS:
        barred |= _shared_subject(scene, scene.tokens[clause])
    for index in scene.by_sentence.get(scene.sentence_of[token.i], ()):
        mention, figure = scene.mentions[index], scene.figure_of(index)
        if figure is None:
            continue
        if mention.first <= token.i < mention.last or (
            clause is not None and clause == clause_of(scene, mention.head)
        ):
            barred.add(figure.index)
    return barred


def _shared_subject(scene: Scene, verb: Token) -> set[int]:
    """The subject that a verb has from another: in "A rang B and told him", "him" is not A.

    Nor in "A left, cursing him", nor in "A wants to see him".
    """
    while _shares(verb) and not any(child.dep_ in SUBJECTS for child in verb.lefts):
        verb = verb.head
        for child in verb.lefts:
            figure = scene.figure_at(child) if child.dep_ in SUBJECTS else None
            if figure:
                return {figure.index}
    return set()


def _shares(verb: Token) -> bool:
    """Whether a verb without a subject of its own has that of the verb over it."""
    if verb.dep_ == "advcl":
        return verb.tag_ == "VBG"
    if verb.dep_ == "xcomp":
        return all(child.dep_ != "dobj" for child in verb.head.rights)
    return verb.dep_ == "conj"


def _named_by(scene: Scene, token: Token) -> set[int]:
    """Figures that the sentence of a pronoun names later: "He said Smith ..." is not Smith."""
    if token.dep_ not in SUBJECTS:
        return set()
    spans = [(quote.first, quote.last) for quote in scene.quotes.said_by(token.i)]
    spans.append((token.i + 1, token.head.right_edge.i + 1))
    return {
        figure.index
        for first, last in spans
        for index, mention in scene.within(first, last)
        if mention.form == "name" and (figure := scene.figure_of(index))
    }


def rivals_of(scene: Scene, mention: Mention) -> set[int]:
    """Figures that a description cannot mean, since its own clause speaks of them beside it.

    In "France will aid the government" that is not France's, nor in "it said it would aid the
    government"; and in "the company said the firm lied" the two are two.
    """
    clause, token = clause_of(scene, mention.head), scene.tokens[mention.head]
    if clause is None:
        return set()
    verb = scene.tokens[clause]
    found = {f.index for t in verb.children if t.i != token.i and (f := _argument(scene, t))}
    if token.dep_ in SUBJECTS:
        return found | _said_by_another(scene, token, verb)
    found |= _shared_subject(scene, verb)
    while verb.dep_ in ("xcomp", "advcl") and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        verb = verb.head
        found |= {f.index for t in verb.lefts if (f := _argument(scene, t))}
    if verb.dep_ == "ccomp" and any(c.dep_ in SUBJECTS and c.pos_ == "PRON" for c in verb.lefts):
        found |= {f.index for t in verb.head.lefts if (f := _argument(scene, t))}
    return found


def _argument(scene: Scene, token: Token) -> Figure | None:
    """The figure of a subject or object."""
    index = scene.at(token) if token.dep_ in (*SUBJECTS, "dobj", "dative") else None
    if index is None or is_dateline(token, scene.mentions[index]):
        return None
    if token.is_sent_start and token.text.isupper() and scene.mentions[index].form == "name":
        return None  # a dateline that the parser takes for a subject
    return scene.figure_of(index)


def _said_by_another(scene: Scene, token: Token, verb: Token) -> set[int]:
    """Whom another common noun means, that says of a description what that does."""
    if verb.dep_ != "ccomp":
        return set()
    return {
        figure.index
        for other in verb.head.lefts
        if other.pos_ == "NOUN" and other.lemma_ != token.lemma_
        if (figure := _argument(scene, other))
    }


ARGUMENTS = (*SUBJECTS, "dobj", "dative", "agent", "attr")


def clause_of(scene: Scene, i: int) -> int | None:
    """The verb of which a token is an argument, also by a preposition."""
    page = scene.page
    head = page.heads[i]
    if page.deps[i] in ARGUMENTS:
        return head
    if page.deps[i] == "pobj" and page.deps[head] in ("prep", "dative", "agent"):
        verb = page.heads[head]
        return verb if page.pos[verb] == "VERB" else None
    return None


def weigh(scene: Scene, token: Token, mention: Mention, distance: int) -> float:
    """How much speaks for a candidate: near, subject, like the pronoun, outside quotations."""
    head, deps = scene.tokens[mention.head], scene.page.deps
    weight, dep = DISTANCE[distance], deps[mention.head]
    if dep in SUBJECTS:
        weight += 1.2 + (0.3 if deps[scene.page.heads[mention.head]] == "ROOT" else 0.0)
        weight += 0.3 if deps[token.i] in SUBJECTS else 0.0
    elif dep == "poss":
        owned = head.head
        speaks = owned.dep_ in SUBJECTS and owned.head.is_ancestor(token)
        figure = scene.figure_at(owned) if speaks else None
        person = figure is not None and figure.kind == "person" and not figure.plural
        weight += OWNER if speaks and not person else 0.1
    elif dep in ("pobj", "conj", "appos"):
        weight -= 0.1
    if mention.form == "nominal":
        weight -= 0.3
    quotes = scene.quotes
    if (quotes.at(token.i) is None) != (quotes.at(mention.head) is None):
        weight -= 0.6
    if dep in SUBJECTS and head.head.is_ancestor(token):
        weight += 0.6  # the subject of a verb over the pronoun
    if dep not in SUBJECTS and distance == 0 and deps[token.i] in OBJECTS:
        weight += ADDRESSED if _addressed(scene, token, head) else OBJECT
    if _speaks(head) and _speaks(token):
        weight += SPOKEN
    return weight + (0.3 * scene.place_in_sentence(mention.head) if distance == 0 else 0.0)


def _addressed(scene: Scene, token: Token, head: Token) -> bool:
    """Whether somebody is the object of the verb to which that of a pronoun is joined.

    In "A rang B and told him" both have one subject.
    """
    clause = clause_of(scene, token.i)
    verb = scene.tokens[clause] if clause is not None else token
    if verb.dep_ not in JOINED or any(child.dep_ in SUBJECTS for child in verb.lefts):
        return False
    return clause_of(scene, head.i) == verb.head.i


def _speaks(token: Token) -> bool:
    """Whether a token is the subject of a verb of speech."""
    return token.dep_ in SUBJECTS and token.head.lemma_ in speech_verbs()
