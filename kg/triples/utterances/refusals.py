"""How somebody answers what another wants or says, where it is not told whose that is.

Peru asked Chile to leave. Norway rejected it.     -> (Norway, rejected, Peru)
Weber accused Peru of theft, a charge it denied.   -> (Peru, denied, Weber)
Peru threatened Chile. Chile brushed aside threats of war.   -> (Chile, rejected, Peru)
Weber dismissed the idea that Peru might join.     -> (Weber, rejected, Peru)
Weber saw no reason to meet Prado.                 -> (Weber, rejected, Prado)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import (
    OBJECTS,
    child,
    complements,
    is_passive,
    is_verb,
    own_subject,
    particles,
)
from kg.ontology import lexicon
from kg.triples.utterances.acts import Act
from kg.triples.utterances.finders import Finder
from kg.triples.utterances.sayings import is_negated
from kg.triples.utterances.words import is_in, phrasal, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.finders import Attitude

ANSWERS = frozenset({"REJECT", "ACCUSE"})
RELATIVES = frozenset({"which", "that"})
PRONOUNS = frozenset({"it", "this", "them"})
TOWARDS = frozenset({"with", "to"})


def refusals() -> tuple[Finder, ...]:
    """The finders of the answers that a verb gives."""
    return (
        Finder(find=_answered, verbs=("answered.verbs",)),
        Finder(find=_ruled_out, verbs=("answered.verbs",)),
        Finder(find=_unwilling, beside=("answered.reasons",)),
        Finder(find=_declined, verbs=("refusing.verbs",), also_beside=WILL),
        Finder(find=_shunned, verbs=("refusing.verbs",)),
        Finder(find=_unyielding, verbs=("refusing.yielding",)),
        Finder(find=_denied, also_verbs=frozenset({"deny"})),
    )


def _answered(verb: Token, page: Page) -> Iterator[Attitude]:
    """How somebody answers what is only taken up again: "rejected it", "a charge he denied"."""
    if not _answers(verb) or is_negated(verb) or is_passive(verb):
        return
    label = _label(verb)
    subject = page.subject(verb)
    thing = next((c for c in verb.children if c.dep_ in OBJECTS), None)
    if subject is None or thing is None or label is None:
        return
    if thing.lower_ in RELATIVES and verb.dep_ in ("relcl", "acl") and verb.head.dep_ == "appos":
        thing = verb.head
    elif thing.lower_ not in PRONOUNS and not _is_bare(thing) and not _is_known(thing):
        return
    yield subject.token, verb, Act(label=label, target=thing, how="answer", weight=0.5)


def _answers(verb: Token) -> bool:
    """Whether a verb, with its particle if it has one, turns down or blames."""
    return verb.lemma_.lower() in words("answered.verbs") or _answers_with(verb, "answered.verbs")


def _is_bare(noun: Token) -> bool:
    """Whether a noun takes up threats or claims without saying whose: "threats of war"."""
    if noun.tag_ != "NNS" or not is_in(noun, "turned_down.things"):
        return False
    return all(c.dep_ in ("prep", "amod") and not c.ent_type_ for c in noun.children)


def _is_known(noun: Token) -> bool:
    """Whether a noun takes up a wish or claim as known, and nothing says whose: "the offer"."""
    if not is_in(noun, "turned_down.things") or child(noun, "poss", "relcl", "acl") is not None:
        return False
    if lexicon().nouns(noun.lemma_.lower()):
        return False  # an act of its own: kg/triples/echoes.py
    if any(c.ent_type_ for c in noun.children) or any(complements(noun)):
        return False
    return any(c.lower_ in KNOWN for c in noun.children)


KNOWN = frozenset({"the", "this", "these", "that", "those", "such"})


def refusing(deed: Token) -> Token | None:
    """The word by which somebody refuses a deed, or will not begin it."""
    word = deed
    for _ in range(REFUSED_WITHIN):
        if word.dep_ in ("acl", "xcomp") and word.head.lemma_.lower() == "refusal":
            return word.head  # "its refusal to admit Prado"
        if word.dep_ not in ("xcomp", "dobj", "pcomp", "ccomp") or word.head.i == word.i:
            return None
        word = word.head
        if word.pos_ == "ADP":
            word = word.head
        if is_in(word, "refusing.verbs") or _answers_with(word, "refusing.verbs"):
            return None if is_negated(word) or is_passive(word) else word
        if word.lemma_ not in ("begin", "start", "resume", "open", "join", "enter"):
            return None
    return None


REFUSED_WITHIN = 2


def _ruled_out(verb: Token, page: Page) -> Iterator[Attitude]:
    """Whose deed somebody will not hear of: "dismissed the idea that Peru might join"."""
    thing = child(verb, "dobj")
    subject = page.subject(verb)
    if thing is None or subject is None or not is_in(thing, "answered.notions"):
        return
    if not _answers(verb) or is_negated(verb) or is_passive(verb):
        return
    for part in (*thing.children, *verb.children):
        told = own_subject(part) if part.dep_ in ("acl", "relcl", "ccomp") else None
        if told is not None and told.lower_ not in RELATIVES:
            act = Act(label="rejected", target=told, how="notion", weight=0.5)
            yield subject.token, verb, act


def _label(verb: Token) -> str | None:
    """The label of a verb that answers with a refusal or blame."""
    senses = [s for s in lexicon().verbs(verb.lemma_.lower()) if s.action_class in ANSWERS]
    return next((s.label for s in senses if not s.only), senses[0].label if senses else None)


def _unwilling(verb: Token, page: Page) -> Iterator[Attitude]:
    """With whom somebody sees no reason to do anything: "no need to talk to Peru"."""
    thing = child(verb, "dobj", "attr")
    if thing is None or not is_in(thing, "answered.reasons"):
        return
    subject = page.subject(verb)
    none = any(c.lower_ in ("no", "little") for c in thing.children) or is_negated(verb)
    if subject is None or not none:
        return
    for part in (*thing.children, *verb.children):
        meant = page.at.get(part.i) if part.dep_ in ("acl", "xcomp", "advcl", "relcl") else None
        if meant is None or meant.senses[0].action_class not in words("answered.friendly"):
            continue
        objects = [c for c in part.children if c.dep_ in OBJECTS]
        objects += [c.token for c in complements(part) if c.preposition in TOWARDS]
        for target in objects:
            act = Act(label="rejected", target=target, how="unwilling", weight=0.5)
            yield subject.token, verb, act


def _declined(verb: Token, page: Page) -> Iterator[Attitude]:
    """For whom somebody will not do what was wanted: "refused to meet", "ruled out aid to"."""
    subject = page.subject(verb)
    if subject is None or is_passive(verb):
        return
    if is_in(verb, "refusing.verbs") or _answers_with(verb, "refusing.verbs"):
        if is_negated(verb):
            return
        deeds = [c for c in verb.children if c.dep_ in (*OBJECTS, "xcomp", "ccomp")]
        deeds += [c for c in verb.children if c.dep_ == "pcomp"]
    elif is_negated(verb) and any(c.lower_ in WILL for c in verb.children) and _is_word(verb):
        deeds = [verb]
    else:
        return
    for deed in deeds:
        for target in _beneficiaries(deed, page):
            act = Act(label="rejected", target=target, how="unwilling", weight=0.5)
            yield subject.token, verb, act


def _shunned(verb: Token, page: Page) -> Iterator[Attitude]:
    """Beside whom somebody refuses to be seen, whose goods workers will not touch."""
    subject = page.subject(verb)
    if not is_in(verb, "refusing.verbs") or is_negated(verb) or subject is None:
        return
    for deed in verb.children if not is_passive(verb) else ():
        if deed.dep_ != "xcomp" or not is_verb(deed):
            continue
        company = is_in(deed, "refusing.company")
        for found in page.complements(deed) if company else ():
            if found.preposition in BESIDE:
                act = Act(label="rejected", target=found.token, how="unwilling", weight=0.5)
                yield subject.token, verb, act
        for goods in deed.children if is_in(deed, "refusing.labour") else ():
            if goods.dep_ in OBJECTS:
                act = Act(label="boycotted", target=goods, how="unwilling", weight=0.5, owned=True)
                yield subject.token, verb, act


BESIDE = frozenset({"against", "alongside", "beside", "with"})


def _is_word(verb: Token) -> bool:
    """Whether a clause is told or said, not asked for or supposed: "a pledge that it will not"."""
    if verb.dep_ == "conj":
        return _is_word(verb.head)
    told = verb.dep_ == "ccomp" and is_in(verb.head, "telling.verbs")
    return told or verb.dep_ in ("ROOT", "parataxis")


WILL = frozenset({"will", "wo", "would", "'ll"})


def _answers_with(verb: Token, name: str) -> bool:
    """Whether a verb with one of its particles stands in a list: "rule_out"."""
    lemma = verb.lemma_.lower()
    if lemma not in phrasal(name):
        return False
    return any(f"{lemma}_{particle}" in words(name) for particle in particles(verb))


def _beneficiaries(deed: Token, page: Page) -> Iterator[Token]:
    """With or for whom a friendly deed would be done: "meet Prado", "talks with Prado"."""
    if is_in(deed, "refusing.replies") and is_verb(deed) and not is_passive(deed):
        yield from (c for c in deed.children if c.dep_ in OBJECTS)
        yield from (c.token for c in complements(deed) if c.preposition == "from")
        return
    meant = page.at.get(deed.i)
    if meant is None or meant.senses[0].action_class not in words("refusing.friendly"):
        return
    if is_verb(deed):
        yield from (c for c in deed.children if c.dep_ in (*OBJECTS, "dative") and c.pos_ != "ADP")
        allowed = child(deed, "ccomp") if meant.senses[0].action_class == "CONCEDE" else None
        if allowed is not None and (one := own_subject(allowed)) is not None:
            yield one  # "will not allow Prado to return"
    for found in page.complements(deed):
        if found.preposition in TOWARDS:
            yield found.token


def _unyielding(verb: Token, page: Page) -> Iterator[Attitude]:
    """To whose wishes somebody does not give in: "will not accept Prado's terms"."""
    listed = is_in(verb, "refusing.yielding") or _answers_with(verb, "refusing.yielding")
    subject = page.subject(verb)
    if not listed or not is_negated(verb) or subject is None or is_passive(verb):
        return
    things = [c for c in verb.children if c.dep_ in OBJECTS]
    things += [c.token for c in complements(verb) if c.preposition in ("to", "with", "by")]
    for thing in things:
        act = Act(label="rejected", target=thing, how="unyielding", weight=0.5, owned=True)
        yield subject.token, verb, act


def _denied(verb: Token, page: Page) -> Iterator[Attitude]:
    """Whose charge is denied without a word for it: "denied any part", ", which Peru denies"."""
    subject = page.subject(verb)
    if verb.lemma_ != "deny" or is_negated(verb) or is_passive(verb) or subject is None:
        return
    thing = child(verb, *OBJECTS, "ccomp", "xcomp")
    if thing is None:
        return
    which = thing.lower_ in RELATIVES and verb.dep_ == "relcl" and verb.head.dep_ != "appos"
    if which or is_verb(thing) or is_in(thing, "answered.denials"):
        yield subject.token, verb, Act(label="denied", target=thing, how="denial", weight=0.5)
