"""What a speaker says somebody has to do, which is to ask it of him.

Weber said Peru should release Prado.         -> (Weber, called_on, Peru)
Weber said it was time for Peru to leave.     -> (Weber, called_on, Peru)
Weber said Peru should have left.             -> (Weber, criticised, Peru)
Weber said Peru must be tired.                -> nothing: that is a guess
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive, own_subject
from kg.ontology import lexicon
from kg.triples.utterances.acts import Act
from kg.triples.utterances.sayings import addressee, holder, is_negated
from kg.triples.utterances.words import is_in, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.acts import Saying

PAST = frozenset({"VBN", "VBD"})


def demands(clause: Token, saying: Saying, page: Page) -> Iterator[Act]:
    """Demands on the subject of a clause, or on whom it says it is time for."""
    subject = page.subject(clause)
    if subject is not None and subject.token.i != saying.speaker.i:
        label = _modal(clause) or _having_to(clause)
        if label:
            yield Act(label=label, target=subject.token, how="demand", weight=0.5)
            return
    target = _due(clause) or _commanded(clause, saying)
    if target is not None:
        yield Act(label="called_on", target=target, how="demand", weight=0.5)


def asking_verbs() -> frozenset[str]:
    """The verbs that demand something, or call for it."""
    actions = (action for action in lexicon().actions if action.pos == "verb")
    return frozenset(action.lemma for action in actions if action.label in ASKED)


ASKED = frozenset({"demanded", "called_on"})


def demanded(verb: Token, page: Page) -> Iterator[tuple[Token, Token, Act]]:
    """Whose deed a demand is about: "demanded the withdrawal of Peru's troops", "an end to"."""
    senses = [sense for sense in lexicon().verbs(verb.lemma_.lower()) if not sense.only]
    if all(sense.label not in ASKED for sense in senses) or is_passive(verb):
        return
    asker = holder(verb, page)
    if asker is None or is_negated(verb):
        return
    direct = any(sense.label == "demanded" for sense in senses)  # one calls for, but demands
    things = [c for c in verb.children if c.dep_ in OBJECTS and direct]
    things += [c.token for c in complements(verb) if c.preposition in ("on", "for")]
    for thing in things:
        if is_in(thing, "spared.things"):
            yield from _spared(asker, verb, thing)
            continue
        if _is_sent_back(thing):
            continue
        ended = (c.token for c in complements(thing) if c.preposition == "to")
        meant = next(ended, thing) if is_in(thing, "asked.ends") else thing
        act = Act(label="demanded", target=meant, how="demand", weight=0.45, owned=True)
        yield asker, verb, act


def _spared(holder: Token, verb: Token, thing: Token) -> Iterator[tuple[Token, Token, Act]]:
    """For whom a release is asked: "called for the release of Prado by Peru"."""
    whose = child(thing, "poss")
    freed = [whose] if whose is not None else []
    for found in complements(thing):
        if found.preposition == "of":
            freed.append(found.token)
        elif found.preposition in ("by", "from"):
            act = Act(label="demanded", target=found.token, how="demand", weight=0.5)
            yield holder, verb, act
    for target in freed:
        yield holder, verb, Act(label="supported", target=target, how="demand", weight=0.5)


def _is_sent_back(thing: Token) -> bool:
    """Whether it befalls the person named, who is not asked: "demanded Prado's return"."""
    whose = child(thing, "poss")
    return is_in(thing, "spared.sent") and whose is not None and whose.ent_type_ == "PERSON"


def _modal(clause: Token) -> str | None:
    """What "should" and "must" ask, or blame if it was not done."""
    modal = next((c for c in clause.children if c.dep_ == "aux" and is_in(c, "asked.modals")), None)
    if modal is None or is_passive(clause) or is_in(clause, "asked.unasked"):
        return None
    perfect = any(c.lower_ in ("have", "'ve") and c.dep_ == "aux" for c in clause.children)
    if clause.tag_ in PAST and perfect:
        return None if modal.lower_ == "must" else "criticised"
    return "called_on"


def _having_to(clause: Token) -> str | None:
    """What "needs to" and "has to" ask, and "has a duty to"."""
    if clause.lemma_ not in words("asked.having_to"):
        return None
    if any(c.lower_ == "yet" for c in clause.children):
        return None  # "has yet to answer" asks nothing
    inner = child(clause, "xcomp")
    if inner is not None and any(c.tag_ == "TO" for c in inner.children):
        return None if is_passive(inner) or is_in(inner, "asked.unasked") else "called_on"
    thing = child(clause, "dobj")
    return "called_on" if thing is not None and is_in(thing, "asked.burdens") else None


def _commanded(clause: Token, saying: Saying) -> Token | None:
    """To whom an order is given: ""Leave the island," she told Peru"."""
    if clause.tag_ != "VB":
        return None
    if own_subject(clause) is not None or is_in(clause, "asked.unasked"):
        return None
    if any(c.dep_ in ("aux", "mark") and c.lower_ not in ("do", "please") for c in clause.children):
        return None
    return addressee(saying.by)


def _due(clause: Token) -> Token | None:
    """For whom it is time or vital to do something."""
    if clause.lemma_ not in ("be", "come"):
        return None
    for part in clause.children:
        if part.dep_ not in DUE and not (part.dep_ == "nsubj" and clause.lemma_ == "come"):
            continue
        for word in (part, *part.children):
            if is_in(word, "asked.times") and (target := _meant(word, clause)) is not None:
                return target
    return None


DUE = frozenset({"attr", "acomp", "advcl", "ccomp", "prep", "advmod", "xcomp"})


def _meant(word: Token, clause: Token) -> Token | None:
    """Whom "for" or "to" names after a word: "time for X to", "up to X to"."""
    for above in (word, clause):
        for part in above.children:
            if part.i < word.i:
                continue
            if part.dep_ == "prep" and part.lower_ in ("for", "to", "on"):
                thing = child(part, "pobj")
                if thing is not None and any(c.tag_ == "TO" for c in thing.subtree):
                    return thing
                if thing is not None and _has_infinitive(clause):
                    return thing
            if part.dep_ in ("advcl", "acl", "ccomp", "xcomp", "relcl"):
                marked = any(c.dep_ == "mark" and c.lower_ == "for" for c in part.children)
                subject = child(part, "nsubj")
                if subject is not None and (marked or _is_subjunctive(part)):
                    return subject
    return None


def _is_subjunctive(verb: Token) -> bool:
    """Whether a clause tells what shall be: "that Peru leave", "that Peru should leave"."""
    should = any(c.lower_ == "should" for c in verb.children)
    bare = (
        verb.tag_ in ("VB", "VBP")
        and not is_in(verb, "asked.unasked")
        and not any(c.dep_ == "aux" for c in verb.children)
    )
    return (should or bare) and not is_passive(verb)


def _has_infinitive(clause: Token) -> bool:
    """Whether an infinitive stands in a clause."""
    return any(token.tag_ == "TO" and token.dep_ == "aux" for token in clause.subtree)
