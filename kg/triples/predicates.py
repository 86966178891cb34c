"""Step 1: the words of a text that tell an act, with the senses that hold where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from spacy.tokens import Token

from kg.grammar import OBJECTS, child, complements, is_verb
from kg.ontology import Action, lexicon
from kg.triples.phrases import measures, word_list
from kg.triples.senses import NounForm, VerbForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Lending = Literal["giving", "receiving", "intending"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb or noun that tells an act.

    Attributes:
        token: the word.
        senses: what it can mean here, best first.
        carrier: the noun that an event noun explains, and that has its arguments ("regime" of a
            "sanctions regime against Iran").
        repeats: of "so did", the word that the act was told with before.
        support: of a noun, the verb that lends it its subject ("held" of "held talks").
        lending: whether that subject acts or is acted on ("drew criticism").
    """

    token: Token
    senses: tuple[Action, ...]
    support: Token | None = None
    lending: Lending | None = None
    carrier: Token | None = None
    repeats: Token | None = None

    @property
    def anchor(self) -> Token:
        """The word that has the arguments."""
        return self.carrier if self.carrier is not None else self.token

    @property
    def is_verb(self) -> bool:
        """Whether the act is told by a verb."""
        return self.senses[0].pos == "verb"

    @property
    def is_noun(self) -> bool:
        """Whether the act is told by a noun."""
        return self.senses[0].pos == "noun"


def find_predicates(words: Iterable[Token], names: set[int]) -> Iterator[Predicate]:
    """The predicates among some words, in text order; names ("World Trade") tell nothing."""
    known = lexicon()
    for token in words:
        if token.i in names:
            continue
        if token.dep_ in STATED and (senses := _adjective_senses(token)):
            yield Predicate(token=token, senses=senses)
        elif token.pos_ == "VERB" and not _is_half(token):
            form = VerbForm(token)
            senses = tuple(s for s in _verb_senses(token) if form.has(s))
            if senses:
                yield Predicate(token=token, senses=senses)
        elif token.pos_ == "NOUN" and (anchor := _anchor(token)) is not None:
            noun_form = NounForm(anchor)
            senses = tuple(s for s in known.nouns(token.lemma_.lower()) if noun_form.has(s))
            if senses:
                yield _noun(token, senses, anchor)


def _is_half(verb: Token) -> bool:
    """Whether a word is half of what it says: of "kick-start the talks", of "try and help"."""
    doc, after = verb.doc, verb.i + 1
    if after + 1 >= len(doc):
        return False
    if verb.lemma_ == "try" and doc[after].lower_ == "and":
        return doc[after + 1].tag_ == "VB"
    if verb.whitespace_ or doc[after].whitespace_:
        return False
    return doc[after].text == "-" and doc[after + 1].is_alpha


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


def _anchor(noun: Token) -> Token | None:
    """The word that an event noun's arguments hang on; None for a noun that only qualifies."""
    if noun.dep_ not in ("compound", "nmod") or _is_title(noun):
        return noun
    carried = noun.head.lemma_.lower() in word_list("carriers")
    return noun.head if carried and noun.i < noun.head.i else None


def _is_title(noun: Token) -> bool:
    """Whether a noun of relation stands before the name it describes: "his ally Luis Prado"."""
    described = any("self" in sense.subject for sense in lexicon().nouns(noun.lemma_.lower()))
    return described and noun.head.pos_ == "PROPN" and noun.i < noun.head.i


def _noun(noun: Token, senses: tuple[Action, ...], anchor: Token) -> Predicate:
    """A noun with the light verb that it stands with, if it does."""
    carrier = anchor if anchor.i != noun.i else None
    support = _support(anchor, noun.lemma_.lower(), senses)
    if support is None:
        return Predicate(token=noun, senses=senses, carrier=carrier)
    verb, lending = support
    return Predicate(token=noun, senses=senses, support=verb, lending=lending, carrier=carrier)


def _support(noun: Token, lemma: str, senses: tuple[Action, ...]) -> tuple[Token, Lending] | None:
    """The light verb of a noun: of "held talks", "talks were held", "the talks held by"."""
    words = lexicon()
    if (governed := _governor(noun)) is not None:
        verb, form = governed
        if words.is_light(form, lemma):
            return verb, "receiving" if form in words.receiving_verbs else "giving"
    for verb in _supports(noun):
        form = _with_particle(verb)
        bare = verb.lemma_.lower()
        light = next((word for word in (bare, form) if words.is_light(word, lemma)), None)
        if light is not None:
            return verb, "receiving" if light in words.receiving_verbs else "giving"
        takes_two = any(sense.symmetric for sense in senses)
        if bare in ASKING and not takes_two and any(s.action_class in FOR_OTHERS for s in senses):
            continue  # "demanded the release of": whoever asks does not release
        if form in words.intending_verbs or (takes_two and form in words.declining_verbs):
            return verb, "intending"
    return None


ASKING = frozenset({"claim", "demand", "request", "seek", "want"})
FOR_OTHERS = frozenset({"CONCEDE", "RETREAT", "AID", "SUPPORT", "COERCE"})
"""Classes of acts that are asked of others: who wants them is not who does them."""


def _supports(noun: Token) -> Iterator[Token]:
    """The verbs that may lend a noun its subject."""
    first = noun
    while first.dep_ == "conj" and not is_verb(first.head):
        first = first.head
    if first.dep_ == "pobj" and (
        first.head.head.lemma_ in word_list("carrying") or measures(first.head)
    ):
        first = first.head.head  # "claimed responsibility for the attack", "$2 million in aid"
    if (first.dep_ in OBJECTS or first.dep_ == "nsubjpass") and is_verb(first.head):
        yield first.head
    yield from (c for c in noun.children if c.dep_ in ("acl", "relcl") and is_verb(c))


def _governor(noun: Token) -> tuple[Token, str] | None:
    """The verb that a noun hangs on by a preposition, as light.toml writes it: "rely on"."""
    if noun.dep_ != "pobj":
        return None
    verb, preposition = noun.head.head, noun.head.lower_
    if verb.lemma_.lower() == "part" and is_verb(verb.head):
        verb = verb.head
    if not is_verb(verb):
        return None
    part = " part" if any(c.dep_ in OBJECTS and c.lower_ == "part" for c in verb.children) else ""
    return verb, f"{verb.lemma_.lower()}{part} {preposition}"


def _with_particle(verb: Token) -> str:
    """The lemma as the data files write it: "rule_out"."""
    particle = child(verb, "prt")
    lemma = verb.lemma_.lower()
    return f"{lemma}_{particle.lower_}" if particle is not None else lemma
