"""Step 1: the words of a text that tell an act, with the senses that hold where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from spacy.tokens import Token

from kg.grammar import (
    OBJECTS,
    Complement,
    child,
    complements,
    is_passive,
    is_verb,
    particles,
    small_clause,
)
from kg.ontology import Action, lexicon
from kg.triples.phrases import quantified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

Lending = Literal["giving", "receiving", "intending"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb or noun that tells an act.

    Attributes:
        token: the word.
        senses: what it can mean here, best first.
        support: of a noun, the verb that lends it its subject ("held" of "held talks").
        lending: whether that subject acts or is acted on ("drew criticism").
    """

    token: Token
    senses: tuple[Action, ...]
    support: Token | None = None
    lending: Lending | None = None

    @property
    def is_verb(self) -> bool:
        """Whether the act is told by a verb."""
        return self.senses[0].pos == "verb"

    @property
    def is_noun(self) -> bool:
        """Whether the act is told by a noun."""
        return self.senses[0].pos == "noun"


def find_predicates(doc: Doc, names: set[int]) -> Iterator[Predicate]:
    """The predicates of a text, in its order; words inside names ("World Trade") tell nothing."""
    words = lexicon()
    for token in doc:
        if token.i in names:
            continue
        if token.dep_ in STATED and (senses := _adjective_senses(token)):
            yield Predicate(token=token, senses=senses)
        elif token.pos_ == "VERB":
            senses = tuple(s for s in _verb_senses(token) if verb_holds(token, s))
            if senses:
                yield Predicate(token=token, senses=senses)
        elif token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod"):
            senses = tuple(s for s in words.nouns(token.lemma_.lower()) if noun_holds(token, s))
            if senses:
                yield _noun(token, senses)


def _verb_senses(verb: Token) -> tuple[Action, ...]:
    """The senses of a verb; where the pipeline cuts too much ("staged" -> "stag"), one "e" more."""
    lemma = verb.lemma_.lower()
    found = lexicon().verbs(lemma)
    if not found and verb.lower_.startswith(lemma + "e"):
        found = lexicon().verbs(lemma + "e")
    return found


STATED = frozenset({"acomp", "amod", "advcl", "conj", "oprd", "ROOT"})
"""Where an adjective says something of somebody, and does not just go with a noun."""


def _adjective_senses(word: Token) -> tuple[Action, ...]:
    """The senses of an adjective that has its preposition or clause after it."""
    senses = lexicon().adjectives(word.lower_)
    if not senses or (word.dep_ == "amod" and word.i < word.head.i):
        return ()
    after = {complement.preposition for complement in complements(word)}
    clause = child(word, "ccomp") is not None
    return tuple(s for s in senses if s.preposition in after or (clause and "clause" in s.object))


def verb_holds(verb: Token, sense: Action) -> bool:
    """Whether a verb can have that sense: its particle, preposition and object allow it."""
    return _has_form(verb, sense) and _is_about(verb, sense)


def _has_form(verb: Token, sense: Action) -> bool:
    """Whether a verb has the particle and the preposition of a sense, and none besides."""
    if sense.particle is not None:
        if sense.particle not in particles(verb):
            return False
    elif any(part.dep_ == "prt" for part in verb.children):
        return False
    return sense.preposition is None or sense.preposition in _prepositions(verb)


def _is_about(verb: Token, sense: Action) -> bool:
    """Whether what a verb has as its object, predicate and infinitive allows a sense."""
    if sense.called is not None and sense.called != bool(_called(verb)):
        return False
    if sense.infinitive and not _has_infinitive(verb):
        return False
    things = patients(verb)
    return not (sense.only and not things & set(sense.only)) and not things & set(sense.unless)


def noun_holds(noun: Token, sense: Action) -> bool:
    """Whether a noun can have that sense: the words before it and after its "of" allow it."""
    words = _companions(noun)
    if sense.only and not words & set(sense.only):
        return False
    if words & set(sense.unless):
        return False
    if sense.preposition is None:
        return True
    if sense.preposition in _prepositions(noun):
        return True
    if noun.dep_ in OBJECTS:
        return sense.preposition in _prepositions(noun.head)
    return any(found.preposition == sense.preposition for found in strayed(noun))


def strayed(noun: Token) -> Iterator[Complement]:
    """Complements that the parse hung on the verb of an adjunct: "spoke in a call with X"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun
    if is_verb(verb):
        yield from (found for found in complements(verb) if found.token.i > noun.i)


def patients(verb: Token) -> set[str]:
    """Lemmas of the things that a verb is about: its object, or of a passive its subject."""
    passive = is_passive(verb)
    found = {
        quantified(part).lemma_.lower()
        for part in verb.children
        if part.dep_ in OBJECTS or (passive and part.dep_ == "nsubjpass")
    }
    for part in verb.children:
        if part.dep_ in OBJECTS:
            found |= {part.lemma_.lower()} | {c.lemma_.lower() for c in part.conjuncts}
            found |= {c.lemma_.lower() for c in part.children if c.dep_ == "compound"}
    found |= _called(verb)
    if not found and verb.dep_ in ("acl", "relcl"):
        found.add(verb.head.lemma_.lower())
    return found


def _has_infinitive(verb: Token) -> bool:
    """Whether an infinitive says what shall be done: "told him to leave"."""
    return any(
        part.dep_ in ("xcomp", "ccomp") and any(c.tag_ == "TO" for c in part.children)
        for part in verb.children
    )


def _called(verb: Token) -> set[str]:
    """Lemmas of what the object of a verb is called: "a liar", "as dangerous"."""
    found = set[str]()
    called = small_clause(verb)
    if called is not None:
        found |= {called.lemma_.lower()} | {c.lemma_.lower() for c in called.conjuncts}
    for part in verb.children:
        if part.dep_ == "prep" and part.lower_ == "as":
            found |= {c.lemma_.lower() for c in part.children}
    return found


def _companions(noun: Token) -> set[str]:
    """Lemmas of the words before a noun and of the complement of its "of"."""
    found = set[str]()
    for part in noun.children:
        if part.i < noun.i and part.dep_ in ("amod", "compound", "nmod"):
            found |= {part.lemma_.lower(), part.lower_}
        elif part.dep_ == "prep" and part.lower_ == "of":
            found |= {thing.lemma_.lower() for thing in part.children if thing.dep_ == "pobj"}
    return found


def _prepositions(token: Token) -> set[str]:
    """The prepositions whose complement can be the other side of a verb or noun."""
    found = list(complements(token))
    for part in token.children:
        if part.dep_ in OBJECTS:
            found += complements(part)
    return {c.preposition for c in found if c.token.ent_type_ not in ("DATE", "TIME")}


def _noun(noun: Token, senses: tuple[Action, ...]) -> Predicate:
    """A noun with the light verb that it stands with, if it does."""
    support = _support(noun, senses)
    if support is None:
        return Predicate(token=noun, senses=senses)
    verb, lending = support
    return Predicate(token=noun, senses=senses, support=verb, lending=lending)


def _support(noun: Token, senses: tuple[Action, ...]) -> tuple[Token, Lending] | None:
    """The light verb of a noun: of "held talks", "talks were held", "the talks held by"."""
    words = lexicon()
    for verb in _supports(noun):
        lemma = _with_particle(verb)
        bare = verb.lemma_.lower()
        if words.is_light(bare, noun.lemma_.lower()):
            return verb, "receiving" if bare in words.receiving_verbs else "giving"
        takes_two = any(sense.symmetric for sense in senses)
        if lemma in words.intending_verbs or (takes_two and lemma in words.declining_verbs):
            return verb, "intending"
    return None


def _supports(noun: Token) -> Iterator[Token]:
    """The verbs that may lend a noun its subject."""
    first = noun
    while first.dep_ == "conj" and not is_verb(first.head):
        first = first.head
    if first.dep_ == "pobj" and first.head.head.lemma_ == "responsibility":
        first = first.head.head  # "claimed responsibility for the attack"
    if (first.dep_ in OBJECTS or first.dep_ == "nsubjpass") and is_verb(first.head):
        yield first.head
    yield from (c for c in noun.children if c.dep_ in ("acl", "relcl") and is_verb(c))


def _with_particle(verb: Token) -> str:
    """The lemma as the data files write it: "rule_out"."""
    particle = child(verb, "prt")
    lemma = verb.lemma_.lower()
    return f"{lemma}_{particle.lower_}" if particle is not None else lemma
