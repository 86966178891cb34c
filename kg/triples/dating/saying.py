"""With which saying an act shares its time: what is done by words, and told after talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.attachment import VERBAL
from kg.dates.vocabulary import vocabulary
from kg.ontology import lexicon
from kg.triples.dating.naming import SUBJECTS, is_event_noun
from kg.triples.dating.telling import TOLD, is_speech
from kg.triples.dating.tenses import AUXILIARIES, form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

MAX_CLIMB = 8


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS or child.dep_ == "expl" for child in verb.children)


def done_by_saying(verb: Token) -> Iterator[tuple[Token, str]]:
    """The saying by which people do or feel something: "said on Monday it was recalling its envoy".

    Also "said on Monday they were shocked by the raid"; never what they have been saying: "said on
    Monday it was urging Chad to stop".
    """
    saying = verb.head
    if verb.dep_ != "ccomp" or form(saying) not in TOLD or not is_speech(saying):
        return
    if not any(child.dep_ in SUBJECTS and child.tag_ == "PRP" for child in verb.children):
        return
    helpers = {child.lower_ for child in verb.children if child.dep_ in AUXILIARIES}
    lemma = verb.lemma_.lower()
    felt = verb.tag_ in {"VBN", "JJ"} and lemma in vocabulary().cues["feelings"]
    spoken = any(sense.speech for sense in lexicon().verbs(lemma))
    begun = verb.tag_ == "VBG" and not spoken and lemma != "go"
    if helpers and helpers <= {"was", "were"} and (felt or begun):
        yield saying, "done by"


def talks_before(verb: Token) -> Iterator[Token]:
    """The talks after which a verb of speech speaks of them: "said after the call that ..."."""
    for link in verb.children:
        if link.dep_ == "prep" and link.lower_ in {"after", "following"}:
            yield from (noun for noun in link.children if said_after(noun) is not None)


def talks_above(verb: Token) -> Iterator[Token]:
    """The talks after which is told what was said in them: "said after the call that Chad agreed".

    A parser may read "the call that he told them" there.
    """
    above = verb.head if verb.dep_ == "ccomp" else verb
    for _ in range(MAX_CLIMB):
        if above.dep_ != "conj":
            break
        above = above.head
    if above.i != verb.i:
        yield from talks_before(above)
    if above.dep_ == "relcl" and has_subject(above) and said_after(above.head) is not None:
        yield above.head


def said_after(noun: Token) -> Token | None:
    """The verb of speech that is said to be spoken after talks: "said after the call"."""
    link = noun.head
    verb = link.head
    if noun.dep_ != "pobj" or link.lower_ not in {"after", "following"}:
        return None
    talks = is_event_noun(noun) and noun.lemma_.lower() in vocabulary().cues["speech_occasions"]
    spoken = verb.pos_ in VERBAL and form(verb) in TOLD and is_speech(verb)
    return verb if talks and spoken else None


def told_with(verb: Token) -> Iterator[tuple[Token, str]]:
    """What else tells when an act was: "X, speaking in Rome on Monday, accused Y"."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            for clause in child.doc[child.i : verb.i]:
                aside = clause.dep_ == "acl" and clause.tag_ == "VBG"
                if (
                    aside
                    and clause.nbor(-1).text == ","
                    and clause.lemma_.lower() in vocabulary().cues["appearing"]
                ):
                    yield clause, "beside"
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.i < verb.i:
            if child.lemma_.lower() in vocabulary().cues["appearing"]:
                yield child, "beside"
        elif child.dep_ == "agent" and is_speech(verb):
            for agent in child.children:
                yield from _own_words(agent)


def _own_words(agent: Token) -> Iterator[tuple[Token, str]]:
    """The saying of him by whom an act of speech was done: "condemned by X, who said on Monday"."""
    for clause in agent.children:
        who = any(word.dep_ == "nsubj" and word.lower_ == "who" for word in clause.children)
        if clause.dep_ == "relcl" and who and form(clause) == "past" and is_speech(clause):
            yield clause, "in the words of"
