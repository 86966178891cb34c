"""Complements that no governing word decides on: adjuncts, purposes, clauses that only add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, is_verb
from kg.ontology import lexicon
from kg.triples.phrases import word_list
from kg.triples.status.cues import cues
from kg.triples.status.links import AUXILIARY, is_infinitive, keys_of, mark_of
from kg.triples.status.nouns import is_definite
from kg.triples.status.times import future_time
from kg.triples.status.verbs import inverted, is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.triples.status.links import Link

Row = tuple[str, "Token"]
"""A row of the composition table and the word that gives it."""

PAST_CLASSES = frozenset(
    {"ASSAULT", "ACCUSE", "PROTEST", "SANCTION", "THREATEN", "REJECT", "MOBILIZE", "SAY", "REQUEST"}
)
CONTACTS = frozenset({"CONSULT", "SAY", "SUPPORT", "ACCUSE", "REQUEST", "PROTEST"})


def purpose(link: Link) -> Row:
    """The row of a purpose: carried out where the act serves it ("flew to Paris to meet X")."""
    verb = link.governor
    if not is_verb(verb):
        row = cues().nouns.get(verb.lemma_.lower(), "transparent")
        if row != "transparent":
            return row, verb  # "an opportunity for both sides to meet"
        bargained = verb.lemma_.lower() in cues().words["purpose.bargaining"]
        row = "wish" if bargained else "purpose"
        return ("transparent" if is_contact(link.child) else row), verb
    serves = (is_moving(verb) and is_contact(link.child)) or _is_spoken(link) or _is_there(verb)
    if link.slot == "purpose" and link.child.i > verb.i and not serves:
        asked = next((r for key in keys_of(verb) if (r := cues().verb("inf", key))), None)
        if asked not in (None, "transparent"):
            return (
                asked,
                verb,
            )  # "pleaded with the court to annul", which parsers take for a purpose
    beside = verb.tag_ == "VBG" and not any(part.dep_ in AUXILIARY for part in verb.children)
    carried_out = (is_past(verb) or beside) and (serves or _has_means(verb))
    return ("transparent" if carried_out else "purpose"), verb


def is_contact(verb: Token) -> bool:
    """Whether a verb tells a meeting or an act of speech, which needs no more than to be there."""
    lemma = verb.lemma_.lower()
    classes = {a.action_class for a in lexicon().verbs(lemma)}
    harmless = "ASSAULT" not in classes or lemma in cues().words["purpose.meeting"]
    harmless = harmless and lemma not in word_list("forcing")
    return bool(classes & CONTACTS) and harmless  # "flew to Chad to attack Niger" is no contact


def _is_there(verb: Token) -> bool:
    """Whether somebody is there for an act: "was there to launch her novel"."""
    there = child(verb, "advmod")
    return verb.lemma_ == "be" and there is not None and there.lower_ == "there"


def _is_spoken(link: Link) -> bool:
    """Whether a purpose is an act of speech by the same person: not "sent him to ask for"."""
    sends = link.governor.lemma_.lower() in cues().words["purpose.sending"]
    return not sends and link.child.lemma_.lower() in cues().words["purpose.speaking"]


def is_moving(verb: Token) -> bool:
    """Whether a verb is of those that are done for what follows: travel, call, gather."""
    serving = cues().words["purpose.moving"]
    return is_verb(verb) and any(key in serving for key in keys_of(verb))


def _has_means(verb: Token) -> bool:
    return verb.lemma_.lower() in cues().words["purpose.using"]


def adverbial(link: Link) -> Row:
    """The row of a clause with a conjunction: if, when, after, because."""
    words = cues().words
    mark = mark_of(link.child)
    if mark is None:
        turned = inverted(link.child)
        return ("open", turned) if turned is not None else ("adjunct", link.governor)
    compares = mark.lower_ == "as" and mark.nbor(1).lower_ in words["conditional.comparing"]
    if compares or mark.lower_ in words["conditional.marks"]:
        return "open", mark
    if mark.lower_ in words["preposition.negating"]:
        return "negation", mark
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in link.child.children)
    still_ahead = perfect and mark.lower_ in words["conditional.temporal"]
    return ("settled" if is_past(link.child) and not still_ahead else "adjunct"), mark


def _precaution(clause: Token) -> Token | None:
    """The "case" of "in case X attacks"."""
    for part in clause.children:
        noun = child(part, "pobj") if part.dep_ == "prep" and part.lower_ == "in" else None
        if noun is None or noun.i > clause.i or any(noun.children):
            continue
        if noun.lower_ in cues().words["conditional.nouns"]:
            return noun
    return None


def apart(link: Link) -> Row:
    """The row of a clause that only adds: told for itself, unless what it adds to is anyone."""
    noun = link.governor
    if is_verb(noun):
        return _participial(link)
    for holds, row in (
        (is_ordinal_time, "factive"),
        (_is_case, "open"),
        (_is_cleft, "transparent"),
    ):
        if holds(link):
            return row, noun
    words = cues().words
    edge = link.child.left_edge.i
    if link.child.dep_ == "relcl" and edge and link.child.doc[edge - 1].text == ",":
        return "factive", noun  # "is accused of fraud, which he denies": he does deny it
    for part in (noun, *noun.children):
        if part.lower_ in words["determiner.open"] or part.lower_ in words["determiner.anyone"]:
            return "open", part
    return "settled", noun


def _participial(link: Link) -> Row:
    """The row of a participle beside a clause, which no denial of the clause reaches."""
    verb, clause = link.governor, link.child
    if (case := _precaution(clause)) is not None:
        return "open", case
    if any(part.dep_ == "aux" and part.lower_ == "having" for part in clause.children):
        return "settled", verb  # "will leave, having met the king"
    edge = clause.left_edge.i
    set_off = clause.i < verb.i or clause.doc[edge - 1].text == ","
    return ("adjunct" if set_off else "transparent"), verb  # "did not come, accusing the king"


def is_ordinal_time(link: Link) -> bool:
    """Whether a clause tells what was done then: "it was not the first time Peru attacked"."""
    noun, ordinals = link.governor, cues().words["determiner.ordinals"]
    clause = link.slot in ("apart", "that")
    return clause and noun.lemma_ == "time" and any(c.lower_ in ordinals for c in noun.children)


def _is_cleft(link: Link) -> bool:
    """Whether "it was X who" only puts X first: "it was not the sexton who attacked"."""
    noun, verb = link.governor, link.governor.head
    subject = child(verb, "nsubj")
    it = subject is not None and subject.lower_ == "it"
    return it and noun.dep_ == "attr" and verb.lemma_ == "be"


def _is_case(link: Link) -> bool:
    """Whether a clause is what may happen: "in case X attacks", not "the case that it tried"."""
    noun, clause = link.governor, link.child
    relative = any(part.tag_ in ("WDT", "WP") for part in clause.subtree if part.i < clause.i)
    after_in = noun.head.lower_ == "in" and noun.dep_ == "pobj"
    return after_in and not relative and noun.lower_ in cues().words["conditional.nouns"]


def gerund(link: Link) -> Row:
    """The row of a gerund: "without meeting X", "after meeting X", "with X accusing Y"."""
    cue = link.mark or link.governor
    if not link.preposition:
        return "transparent", link.governor
    if (claimed := _claimed(link)) is not None:
        return "allegation", claimed
    return _after_preposition(link), cue


def _after_preposition(link: Link) -> str:
    words, preposition = cues().words, link.preposition
    travels = link.governor.lemma_.lower() in words["purpose.travelling"]
    absolute = preposition == "with" and child(link.child, "nsubj", "nsubjpass") is not None
    row = "adjunct"
    if preposition == "close to":
        row = "negation" if link.governor.lemma_ in ("come", "get") else "intention"
    elif preposition in words["preposition.negating"]:
        row = "negation"
    elif preposition == "after" and not travels:
        row = "settled"  # "will meet again after holding talks"
    elif preposition == "before" and _looks_ahead(link.governor):
        row = "open"  # "wants talks before withdrawing"
    elif preposition in words["preposition.open"] and not absolute:
        row = "open"
    return row


def _claimed(link: Link) -> Token | None:
    """The adverb by which a ground is only claimed: "faces charges for allegedly stabbing"."""
    if link.preposition != "for":
        return None
    alleging = cues().words["adverb.alleging"]
    return next((part for part in link.child.children if part.lower_ in alleging), None)


def _looks_ahead(verb: Token) -> bool:
    """Whether a verb tells a wish or a plan, whose adjuncts lie ahead as its complement does."""
    rows = {cues().verb("inf", key) for key in keys_of(verb)} if is_verb(verb) else set()
    return bool(rows & {"wish", "intention", "open"}) and not is_moving(verb)


def neutral(link: Link) -> Row:
    """The row of an event noun: settled if known, as real as the rest of the clause if not."""
    words = cues().words
    noun, cue = link.child, link.mark or link.governor
    arranged = noun.lemma_.lower() in words["scheduled.nouns"]
    before = link.preposition == "before" and _speaks_now(link.governor)
    row = "adjunct"
    if link.governor.lemma_ == "be" and _is_stance(noun):
        row = "transparent"  # "is not in favour of", "is under threat of"
    elif link.preposition in words["preposition.negating"]:
        row = "negation"
    elif arranged and before:
        row = "arranged" if is_definite(noun) else "future"
    elif arranged and link.preposition in words["preposition.future"]:
        row = "future"
    elif _has_taken(link) or _has_past(noun):
        row = "settled"
    elif is_definite(noun):
        known = link.preposition in words["preposition.occasion"] and is_settled(noun)
        row = "factive" if known else _definite_row(noun, link, arranged=arranged)
    elif link.slot == "obj" and not link.preposition:
        row = "transparent"
    return row, cue


def _has_taken(link: Link) -> bool:
    """Whether a preposition tells that the event took place: "an inquiry into an attack"."""
    drawn = link.preposition == "into" and is_verb(link.governor) and not is_definite(link.child)
    if link.preposition == "under":
        return is_definite(link.child)  # "under the treaty"; not "came under attack"
    return link.preposition in cues().words["preposition.taken"] and not drawn


def _is_stance(noun: Token) -> bool:
    """Whether a noun says how one stands to an event: favour, threat, need."""
    return cues().nouns.get(noun.lemma_.lower()) not in (None, "transparent", "factive")


def _definite_row(noun: Token, link: Link, *, arranged: bool) -> str:
    """The row of a known event: an attack is past, a summit may lie ahead, a release as well."""
    if arranged:
        occasion = link.preposition in cues().words["preposition.when"]
        return "adjunct" if occasion else "ahead"
    return "settled" if is_settled(noun) else "adjunct"


def is_settled(noun: Token) -> bool:
    """Whether a known event is one that has been: the attack, his accusation."""
    past = any(a.action_class in PAST_CLASSES for a in lexicon().nouns(noun.lemma_.lower()))
    return past and is_definite(noun)


def _has_past(noun: Token) -> bool:
    """Whether a relative clause tells what the event has already done: "a war which has cost"."""
    return any(part.dep_ == "relcl" and is_past(part) for part in noun.children)


def has_happened(noun: Token) -> bool:
    """Whether an addition tells what took place: "an accord struck in April", "the raid he led"."""
    if noun.pos_ != "NOUN":
        return False
    return any(_tells_past(noun, c) for c in noun.children if c.dep_ in ("acl", "relcl"))


def _tells_past(noun: Token, verb: Token) -> bool:
    auxiliaries = [part for part in verb.children if part.dep_ in AUXILIARY]
    done = any(cues().verb("obj", key) == "transparent" for key in keys_of(verb))
    if verb.dep_ == "relcl":
        return done and is_definite(noun) and is_past(verb) and child(verb, "neg") is None
    if verb.tag_ != "VBN" or auxiliaries or future_time(verb) is not None:
        return False
    dated = is_definite(noun) or any(part.ent_type_ == "DATE" for part in verb.subtree)
    return done and dated and not is_infinitive(verb)


def _speaks_now(governor: Token) -> bool:
    """Whether "before the summit" speaks of one that lies ahead: what is said before, today."""
    while not is_verb(governor):
        if governor.head.i == governor.i:
            return False
        governor = governor.head
    speaks = any(a.speech for a in lexicon().verbs(governor.lemma_.lower()))
    return speaks or not is_past(governor)
