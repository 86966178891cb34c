"""What a speaker says of somebody that is blame or praise, or turns down what somebody wants.

Weber said Peru had ignored the treaty.       -> (Weber, criticised, Peru)
Weber said Prado was a hero.                  -> (Weber, praised, Prado)
Weber said Peru's demands were unacceptable.  -> (Weber, rejected, Peru)
Weber said Peru had signed the treaty.        -> nothing: neither good nor bad
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive
from kg.triples.utterances.acts import Act
from kg.triples.utterances.charges import charges, has_class
from kg.triples.utterances.sayings import is_negated, is_open
from kg.triples.utterances.words import is_in, lemma_of, polarity, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.acts import Saying

COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "look", "sound", "prove"})
BARE = frozenset({"have", "give", "take", "be"})
"""Light verbs with which only the noun itself judges: "had terrible weather" blames nobody."""
RIGHTS = frozenset({"right", "business"})
BY_MANNER = frozenset({"do", "perform", "play", "act", "behave", "work", "react", "respond"})
LABELS = {-1: "criticised", 1: "praised"}


def judgements(clause: Token, saying: Saying, page: Page) -> Iterator[Act]:
    """Blame and praise of a clause's subject, and refusals of what belongs to somebody."""
    subject = page.subject(clause)
    if subject is None or subject.token.i == saying.speaker.i:
        return
    target = subject.token
    if is_in(target, "disposed.misfortunes"):
        return  # "his death was a terrible loss" blames nobody
    warned = lemma_of(saying.by) in words("telling.warning")
    if (is_open(clause) and not warned) or _suffers(clause, target, page):
        return
    if turned_down(clause, target):
        yield Act(label="rejected", target=target, how="refusal", weight=0.55, owned=True)
        for found in complements(target):
            if found.preposition in ("with", "to"):
                yield Act(label="rejected", target=found.token, how="refusal", weight=0.5)
        return
    verdict = _copular(clause) or _active(clause, page)
    if verdict:
        label = "expressed_concern_about" if is_open(clause) and verdict < 0 else LABELS[verdict]
        yield Act(label=label, target=target, how="judgement", weight=0.5)
        return
    yield from charges(clause, saying, page)


def _suffers(clause: Token, subject: Token, page: Page) -> bool:
    """Whether a thing had something done to it in the clause before: it does no wrong itself.

    "She says her files were copied by thieves and threatened to sue": the files threaten nobody.
    """
    before = clause.head
    harmed = clause.dep_ == "conj" and is_passive(before) and child(before, "agent") is not None
    return harmed and not page.roster.spread(subject)


def turned_down(clause: Token, subject: Token) -> bool:
    """Whether a clause says that a thing somebody wants or claims will not do."""
    if clause.lemma_ not in COPULAS:
        return False
    negated = is_negated(clause)
    thing = is_in(subject, "turned_down.things")
    for part in clause.children:
        if part.dep_ in ("acomp", "attr", "oprd") and part.i > clause.i:
            bad = is_in(part, "turned_down.words") and (thing or not is_in(part, "bad.words"))
            no = negated or any(c.lower_ == "no" for c in part.children)
            if (bad and not negated) or (no and is_in(part, "turned_down.unless_not")):
                return True
        if part.dep_ == "prep":
            place = _last(part)
            if negated and part.lower_ in ("on", "in") and is_in(place, "turned_down.unless_not"):
                return True
            out = part.lower_ in ("out", "off", "beyond")
            if out and not negated and is_in(place, "turned_down.out"):
                return True
    return False


def _last(preposition: Token) -> Token:
    """What stands after a preposition, or after the one inside it ("out of the question")."""
    inner = child(preposition, "prep") or preposition
    return child(inner, "pobj") or inner


def _copular(clause: Token) -> int:
    """The judgement of "is wrong", "was a hero", "was misguided", "is to blame"."""
    if is_passive(clause):
        return 0 if is_negated(clause) else _of_participle(clause)
    if clause.lemma_ not in COPULAS:
        return 0
    after = [part for part in clause.children if part.i > clause.i]
    if is_negated(clause):
        lacking = (part for part in after if part.dep_ in ("acomp", "attr", "oprd"))
        return -1 if any(is_in(part, "wrongs.lacking") for part in lacking) else 0
    return next((sign for part in after if (sign := _predicated(part))), 0)


def _predicated(part: Token) -> int:
    """The judgement of what stands after a copula."""
    if part.dep_ in ("acomp", "attr", "oprd"):
        if part.lower_ == "responsible" and child(part, "prep") is not None:
            return -1
        return polarity(part)
    behind = part.dep_ == "prep" and part.lower_ == "behind" and child(part, "pobj") is not None
    return -1 if behind or (part.dep_ == "xcomp" and part.lemma_ == "blame") else 0


def _of_participle(clause: Token) -> int:
    """The judgement of a participle that says what somebody is like: "was misguided"."""
    if child(clause, "agent") is not None:
        return 0
    for part in clause.children:
        named = child(part, "pobj", "amod") if part.dep_ == "prep" and part.lower_ == "as" else None
        if named is not None and (sign := polarity(named)):
            return sign
    for name, sign in (("bad.words", -1), ("good.words", 1)):
        if clause.lower_ in words(name):
            return sign
    return 0


def _active(clause: Token, page: Page) -> int:
    """The judgement of what somebody does."""
    if is_passive(clause) or clause.lemma_ in COPULAS:
        return 0
    if is_negated(clause):
        return -1 if _is_duty(clause) or _is_idle(clause) else 0
    if _is_wrong(clause) or _is_idle(clause) or _is_broken(clause):
        return -1
    if is_in(clause, "good.verbs"):
        return 1
    return _made(clause, page) or _in_manner(clause)


def _is_duty(clause: Token) -> bool:
    """Whether it is wrong not to do what a verb tells: "has not kept its word"."""
    future = any(c.lower_ in ("will", "wo", "would", "should", "must") for c in clause.children)
    return lemma_of(clause) in words("wrongs.duties") and not future


def _is_wrong(clause: Token) -> bool:
    """Whether a verb tells a wrong, or one that is begun or chosen: "chose to ignore"."""
    lemma = lemma_of(clause)
    if lemma in words("wrongs.verbs"):
        return True
    inner = child(clause, "xcomp") or _purpose(clause)
    if inner is None or is_negated(inner):
        return False
    if lemma in words("wrongs.refusals"):
        return True
    return lemma in words("wrongs.leads") and lemma_of(inner) in words("wrongs.verbs")


def _purpose(clause: Token) -> Token | None:
    """What something is used for: "is using its power to silence them"."""
    thing = child(clause, *OBJECTS) if clause.lemma_ == "use" else None
    return None if thing is None else child(clause, "advcl") or child(thing, "acl", "relcl")


def _is_idle(clause: Token) -> bool:
    """Whether too little is done: "did nothing", "is not doing enough"."""
    done = child(clause, *OBJECTS, "advmod") if clause.lemma_ == "do" else None
    if done is None:
        return False
    return done.lower_ == ("enough" if is_negated(clause) else "nothing") or (
        done.lower_ == "little" and any(c.lower_ == "too" for c in done.children)
    )


def _is_broken(clause: Token) -> bool:
    """Whether a word, law or truce is broken, or a fight begun."""
    thing = child(clause, *OBJECTS)
    if thing is None:
        return False
    if is_in(clause, "wrongs.starting") and is_in(thing, "wrongs.started"):
        return True
    return clause.lemma_ == "break" and is_in(thing, "wrongs.broken")


def _made(clause: Token, page: Page) -> int:
    """The judgement of what somebody makes, has or plans: "a mistake", "no right", "a raid"."""
    thing = next((c for c in clause.children if c.dep_ in OBJECTS), None)
    if thing is None:
        return 0
    lemma = lemma_of(clause)
    if lemma == "have" and thing.lemma_ in RIGHTS:
        return _entitled(clause, thing)
    if _is_none(thing):
        return 0
    if lemma in words("wrongs.light"):
        if lemma not in BARE or is_in(thing, "wrongs.traits"):
            return polarity(thing) or _role(thing)
        return -1 if is_in(thing, "bad.words") else 0
    plotted = lemma in words("wrongs.leads") and has_class(thing, page, "telling.hostile")
    return -1 if plotted else 0


def _is_none(noun: Token) -> bool:
    """Whether a noun is denied: "no right"."""
    return any(c.lower_ == "no" for c in noun.children)


def _entitled(clause: Token, right: Token) -> int:
    """The judgement of "has every right to", "has no business in"."""
    if child(right, "acl", "prep") is None and child(clause, "xcomp", "advcl") is None:
        return 0
    return -1 if _is_none(right) else 1


def _role(noun: Token) -> int:
    """The judgement of "played a vital role"."""
    roles = noun.lemma_ in ("role", "part", "contribution")
    return int(roles and any(is_in(c, "good.roles") for c in noun.children))


def _in_manner(clause: Token) -> int:
    """The judgement of how or why something is done: "recklessly", "for selfish reasons"."""
    for part in clause.children:
        if part.dep_ == "advmod" and part.i > clause.i and (sign := polarity(part)):
            return sign if clause.lemma_ in BY_MANNER or part.lower_.endswith("ly") else 0
    for found in complements(clause):
        if is_in(found.token, "wrongs.ways") and (sign := polarity(found.token)):
            return sign
    return 0
