"""How a verb or noun is told: as a step of the story, a quotation, or something told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.attachment import VERBAL
from kg.dates.vocabulary import vocabulary
from kg.ontology import lexicon
from kg.triples.dating.naming import QUOTES, RELATIVES, SUBJECTS, is_event_noun, stages
from kg.triples.dating.tenses import form, same_form
from kg.world import speech_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Span, Token

    from kg.ontology import Action

DEFINITE = frozenset({"the", "this", "that", "these", "those", "their"})
MAX_CLIMB = 12
LONG_QUOTE = 200
"""How many tokens before a verb the end of a quotation is looked for."""
INDEFINITE = frozenset({"a", "an", "any", "no", "some"})
AGAIN = frozenset({"again", "twice", "repeatedly", "often", "once"})
TALKS = frozenset({"SAY", "CONSULT"})
TOLD = frozenset({"past", "pluperfect"})
PAST = frozenset({"past", "perfect", "pluperfect", "participle"})


def is_definite(noun: Token) -> bool:
    """Whether it is an event noun that points back: "the call", not "the second call"."""
    if not is_event_noun(noun):
        return False
    if any(child.lower_ in vocabulary().cues["others"] for child in noun.children):
        return False
    return any(
        child.dep_ in {"det", "poss"} and child.lower_ in DEFINITE for child in noun.children
    )


def is_aside(span: Span) -> bool:
    """Whether a date stands in a clause about a noun, or since when something has gone on.

    "the pact that Peru signed on Friday"; also "the pact it signed on Friday was void", but not
    "sent the pact it made on Friday", where a parser may hang the date too low.
    """
    token = span.root
    for _ in range(MAX_CLIMB):
        marks = [child for child in token.children if child.dep_ == "mark"]
        if token.dep_ == "advcl" and any(mark.lower_ == "since" for mark in marks):
            return True
        if token.dep_ == "relcl" and token.pos_ in VERBAL:
            named = any(word.tag_ in RELATIVES for word in token.subtree if word.i <= token.i)
            return named or token.head.head.i > span.end
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def is_new(noun: Token) -> bool:
    """Whether an event noun brings in an event: "a call", "another call"."""
    return noun.pos_ == "NOUN" and any(
        child.dep_ == "det" and child.lower_ in {"a", "an", "another"} for child in noun.children
    )


def retells(noun: Token, word: Token) -> bool:
    """Whether a definite noun can mean the event of an earlier word: "met ... the meeting"."""
    if word.lemma_ == noun.lemma_:
        return is_event_noun(word)
    if word.lemma_.lower() not in vocabulary().retellings.get(noun.lemma_.lower(), ()):
        return False
    return is_event_noun(word) or (word.pos_ in VERBAL and form(word) in PAST)


def main_events(root: Token) -> Iterator[Token]:
    """What happened, as a sentence tells it: its root, else what that followed.

    "will meet again after holding talks on Friday" tells of Friday's talks.
    """
    if is_quoted(root):
        return
    planned = root.lemma_.lower() in vocabulary().cues["schedules"]
    if form(root) == "past":
        if not planned:
            yield root
            yield from fronted(root)
            row = row_start(root)
            if row is not None and form(row) == "past":
                yield row
        return
    for link in root.children:
        if link.dep_ == "prep" and link.lower_ in {"after", "following"}:
            yield from (event for event in link.children if _happened(event))


def fronted(verb: Token) -> Iterator[Token]:
    """What is told before the verb that says so: "Chad warned Sudan, a spokesman said"."""
    if not is_speech(verb):
        return
    for told in verb.children:
        before = told.dep_ == "ccomp" and told.i < verb.i and form(told) in TOLD
        if before and is_speech(told) and not is_quoted(told):
            yield told


def row_start(root: Token) -> Token | None:
    """The first of some clauses in a row, which a parser hangs on one of them.

    "Peru beat Chile; Cuba beat Chad; and Mali lost."
    """
    for clause in root.children:
        near = clause.i < root.i <= clause.i + LONG_QUOTE
        if not near or clause.dep_ not in {"ccomp", "parataxis"} or clause.pos_ not in VERBAL:
            continue
        if any(word.text == ";" for word in root.doc[clause.i : root.i]):
            return clause
    return None


def _happened(event: Token) -> bool:
    """Whether a verb or noun after "after" is an event: "after holding talks", "after talks"."""
    return event.dep_ == "pcomp" or (event.dep_ == "pobj" and is_event_noun(event))


def goes_on_from(verb: Token, event: Token) -> bool:
    """Whether a verb can be of one day with an event.

    Reactions to a deed may come days later, and deeds long before somebody "said on Monday".
    """
    if is_speech(verb):
        return is_speech(event)
    return event.lemma_.lower() not in vocabulary().cues["sayings"]


def is_speech(verb: Token) -> bool:
    """Whether a verb tells what people say to each other: "told", also "held a call"."""
    lemma = verb.lemma_.lower()
    # "gained an audience" is talk, but "gain" alone is none
    senses = [sense for sense in lexicon().verbs(lemma) if not sense.only and _fits(sense, verb)]
    return (
        lemma in speech_verbs()
        or any(sense.speech or sense.action_class in TALKS for sense in senses)
        or any(are_talks(noun) for noun in verb.children if stages(verb, noun))
    )


def _fits(sense: Action, verb: Token) -> bool:
    """Whether a verb has the particle of a sense: "hit out", not "hit"."""
    particle = sense.particle
    return particle is None or any(child.lower_ == particle for child in verb.children)


def are_talks(noun: Token) -> bool:
    """Whether an object is talks of some kind: "held a video conference"."""
    if noun.dep_ not in {"dobj", "nsubjpass"}:
        return False
    return any(sense.action_class in TALKS for sense in lexicon().nouns(noun.lemma_.lower()))


def tells_on(verb: Token) -> bool:
    """Whether a verb carries the story on: the simple past of a main clause, told by the writer."""
    if verb.pos_ not in VERBAL or form(verb) != "past" or is_quoted(verb):
        return False
    elsewhen = vocabulary().cues["elsewhen"]
    if any(child.dep_ == "advmod" and child.lower_ in elsewhen for child in verb.children):
        return False
    head = verb.head
    if head.i == verb.i:
        return True
    if verb.dep_ == "conj" and head.pos_ in VERBAL:
        return same_form(verb, head) and head.head.i == head.i
    fronted = verb.dep_ == "ccomp" and verb.i < head.i and form(head) == "past"
    return fronted and not any(child.dep_ == "mark" for child in verb.children)


def is_at_once(verb: Token) -> bool:
    """Whether a verb follows at once: "swiftly condemned it", "fled hours later"."""
    at_once, within = vocabulary().cues["at_once"], vocabulary().cues["within_hours"]
    for child in verb.children:
        if child.lower_ in at_once and child.dep_ == "advmod":
            return True
        later = child.lower_ == "later" and child.dep_ == "advmod"
        soon = child.lower_ == "within" and child.dep_ == "prep"
        if (later or soon) and any(word.lower_ in within for word in child.children):
            return True
    return False


def is_quoted(verb: Token) -> bool:
    """Whether a sentence opens with a quotation that holds the verb."""
    opening = next((word for word in verb.sent if not word.is_space), verb)
    if opening.text not in QUOTES:
        return False
    told = verb.doc[max(opening.i + 1, verb.i - LONG_QUOTE) : verb.i]
    return not any(word.text in QUOTES for word in told)


def newcomer(sentence: Span, first: Mapping[int, int]) -> Token | None:
    """Who speaks in a sentence without having been named before: "Officials in Kyiv hinted".

    `first`: where each word of the text, by its `orth`, stands first.
    None where the subject is known, or words tie it to the story ("Meanwhile", "for his part").
    """
    return _new_subject(next(fronted(sentence.root), sentence.root), first)


def brings_in(sentence: Span, first: Mapping[int, int]) -> bool:
    """Whether somebody does something in a sentence who has not been named before."""
    verbs = [sentence.root, *(word for word in sentence.root.children if word.dep_ == "conj")]
    return any(_new_subject(verb, first) is not None for verb in verbs)


def _new_subject(verb: Token, first: Mapping[int, int]) -> Token | None:
    words = {word.lower_ for word in _around(verb)}
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON" or words & vocabulary().cues["ties"]:
        return None
    if subject.pos_ == "PROPN" or subject.ent_type_ == "ORG":
        return None if first[subject.orth] < verb.sent.start else subject
    known = any(
        child.dep_ in {"det", "poss"} and child.lower_ not in INDEFINITE
        for child in subject.children
    )
    return None if known else subject


def _around(root: Token) -> Iterator[Token]:
    """A verb's own words and those that open its sentence."""
    yield from root.children
    yield from (word for word in root.doc[root.sent.start : root.sent.start + 3])
    yield from (noun for link in root.children if link.dep_ == "prep" for noun in link.children)


def same_speaker(verb: Token, other: Token) -> bool:
    """Whether two verbs have a subject of one name."""
    one, two = (
        next((child for child in each.children if child.dep_ == "nsubj"), None)
        for each in (verb, other)
    )
    return one is not None and two is not None and one.pos_ != "PRON" and one.text == two.text


def patient(verb: Token) -> Token | None:
    """The name of whom a past deed was done to; None for what people say to each other."""
    if verb.pos_ != "VERB" or form(verb) not in PAST - {"pluperfect"} or is_speech(verb):
        return None
    if any(child.dep_ == "neg" or child.lower_ in AGAIN for child in verb.children):
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    slot = "nsubjpass" if passive else "dobj"
    whom = next((child for child in verb.children if child.dep_ == slot), None)
    return whom if whom is not None and whom.pos_ == "PROPN" else None
