"""What a governing word makes of its complement: the row for each link of the climb."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.grammar import child, is_ranked, is_verb, particles, wanted_of
from kg.ontology import lexicon
from kg.triples.status.adjuncts import (
    adverbial,
    apart,
    gerund,
    has_happened,
    is_contact,
    is_moving,
    is_ordinal_time,
    is_settled,
    neutral,
    purpose,
)
from kg.triples.status.composition import PAST_ROWS
from kg.triples.status.cues import cues
from kg.triples.status.links import keys_of, link_of
from kg.triples.status.nouns import attribute_row, is_definite, participle_row
from kg.triples.status.verbs import is_headline_plan, is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.triples.status.adjuncts import Row
    from kg.triples.status.links import Link

OF_CONTENT = ("", "of", "for", "to", "about", "over", "on", "at")
ABOUT = ("about", "over", "on")
INDEFINITE = ("a", "an")
STANDING = ("be", "remain", "stand")
OPENING = ("transparent", "wish", "open", "intention", "factive", "adjunct")
"""Rows of what is done about an act, which may have happened all the same."""
DECIDED = {"purpose": purpose, "adverbial": adverbial, "apart": apart}
UNLISTED = {
    "that": "saying",
    "asked": "open",
    "wh": "settled",
    "inf": "open",
    "bare": "transparent",
}
"""What a word does that cues.toml does not list."""


def row_of(link: Link) -> Row:
    """The row of a link, and the word that gives it."""
    if is_headline_plan(link.child, link.governor):
        return "intention", link.child
    if link.slot in DECIDED:
        return DECIDED[link.slot](link)
    if link.slot == "same":
        return "transparent", link.governor
    row, cue = _by_governor(link)
    return ("settled" if row in OPENING and has_happened(link.child) else row), cue


def _by_governor(link: Link) -> Row:
    if is_verb(link.governor):
        return _by_verb(link)
    if link.governor.pos_ in ("ADJ", "ADV"):
        return _by_adjective(link)
    return _by_noun(link)


def _by_verb(link: Link) -> Row:
    verb = link.governor
    said = _predicated(link) or _standing(link) or _infinitive(link) or _subjunctive(link)
    if said is not None:
        return said
    if link.slot == "wh" and verb.lemma_ == "be" and child(verb, "acomp") is None:
        return "transparent", verb  # "it was Peru that attacked"
    row = _listed(link) if link.slot not in ("asked", "wh") else None
    if row is not None:
        row = PAST_ROWS[row] if row in PAST_ROWS and is_past(verb) else row
        return (_of_infinitive if link.slot == "inf" else _mended)(link, row), verb
    if link.slot == "inf" and is_moving(verb):
        return purpose(link)
    if link.slot == "subj" and is_verb(link.child):
        return "transparent", verb
    return _expected(link) or _unlisted(link)


def _expected(link: Link) -> Row | None:
    """An adjunct of what is due: "is due in Lima for talks"."""
    verb = link.governor
    words = cues().words
    arranged = link.slot == "obj" and link.child.lemma_.lower() in words["scheduled.nouns"]
    if arranged and verb.tag_ == "VBN" and verb.lemma_ in words["scheduled.governors"]:
        return "intention", verb  # "after the talks, X is expected to leave"
    predicate = child(verb, "acomp")
    if not link.preposition or predicate is None:
        return None
    due = cues().adjectives.get(predicate.lower_) == "intention"
    return ("intention", predicate) if due else None


def _unlisted(link: Link) -> Row:
    """The row by the place alone."""
    if link.slot in UNLISTED:
        return UNLISTED[link.slot], link.governor
    return gerund(link) if link.slot == "ing" else neutral(link)


def _predicated(link: Link) -> Row | None:
    """What a predicate says of an event: "talks are unlikely", "the visit is planned"."""
    if link.slot != "subj":
        return None
    verb = link.governor
    undergone = verb.tag_ in ("VBN", "VBD") and not child(verb, "dobj", "aux", "auxpass", "ccomp")
    if undergone and (row := participle_row(verb)) is not None:
        return row, verb  # "talks cancelled", as headlines write
    for part in link.governor.children:
        thing = child(part, "pobj") if part.dep_ == "prep" else None
        if part.dep_ in ("acomp", "attr", "oprd"):
            row = attribute_row(part.lower_)
        elif thing is not None and link.governor.lemma_ == "be":
            row = attribute_row(f"{part.lower_} {thing.lower_}")  # "is in doubt"
        else:
            continue
        if row is not None:
            return row, part
    return None


def _standing(link: Link) -> Row | None:
    """A known event of which something is said: "the attack is no accident" denies the accident."""
    verb, noun = link.governor, link.child
    if link.slot != "subj" or verb.lemma_ not in STANDING or not is_settled(noun):
        return None
    said = noun.lemma_.lower() in cues().words["telling.nouns"]
    return ("settled" if said else "adjunct"), verb  # an offer that will remain open is made


def _of_infinitive(link: Link, row: str) -> str:
    """The row of an infinitive, where the kind of verb makes a difference."""
    verb, words = link.governor, cues().words
    if row == "open" and _is_obeyed(link):
        return "intention"
    perfect = any(part.dep_ == "aux" and part.lemma_ == "have" for part in link.child.children)
    if perfect and verb.lemma_.lower() in words["telling.claiming"]:
        return "allegation"
    if row == "wish" and _is_trial(link):
        return "transparent"
    outer = link_of(verb)
    if row == "transparent" and outer is not None and _is_trial(outer):
        return "open"  # "tried to persuade X to leave"
    if row == "wish" and link.child.lemma_.lower() in words["performing.wishing"]:
        polite = any(part.lower_ in words["modal.past_future"] for part in verb.children)
        return "settled" if polite else "transparent"
    return row


def _is_obeyed(link: Link) -> bool:
    """Whether an order binds: to one's own men, or a court's ("ordered his air force to bomb")."""
    words = cues().words
    if link.governor.lemma_.lower() not in words["performing.commands"]:
        return False
    if link.child.lemma_.lower() in words["performing.sentences"]:
        return True
    addressee = child(link.governor, "dobj")
    if addressee is None:
        return False
    return any(part.dep_ == "poss" and part.pos_ == "PRON" for part in addressee.children)


def _is_trial(link: Link) -> bool:
    """Whether to try an act is to do it, whatever comes of it: "tried to persuade the king"."""
    words = cues().words
    tries = link.governor.lemma_.lower() in words["performing.attempts"]
    return tries and link.child.lemma_.lower() in words["performing.trying"]


def _infinitive(link: Link) -> Row | None:
    """Infinitives that are no complement: "has yet to meet", "called her to thank her"."""
    verb = link.governor
    if link.slot != "inf":
        return None
    yet = next((c for c in verb.children if c.lower_ == "yet" and c.i > verb.i), None)
    if yet is not None and yet.i < link.child.i:
        return "negation", yet
    if verb.lemma_ == "be" and (said := _evaluated(link)) is not None:
        return said
    before = verb.doc[max(link.child.i - 2, 0)]  # "was among the first to leave"
    if before.dep_ == "pobj" and before.head.lower_ == "among" and is_ranked(before):
        return "adjunct", before
    contacting = verb.lemma_.lower() in cues().words["purpose.contacting"]
    if wanted_of(link.child) is not None:  # "called for Chad to thank them"
        contacting = False
    if not contacting or particles(verb) or child(verb, "prep") or not is_contact(link.child):
        return None
    return purpose(link)


def _subjunctive(link: Link) -> Row | None:
    """What an adjective makes of a clause that is not told as past: "is urgent that X leave"."""
    return _evaluated(link) if link.slot == "that" and not is_past(link.child) else None


def _evaluated(link: Link) -> Row | None:
    """What an adjective makes of an infinitive that hangs on "is": "is important to help"."""
    for part in link.governor.children:
        if part.dep_ == "acomp" and link.governor.i < part.i < link.child.i:
            return _by_adjective(replace(link, governor=part))
    return None


def _listed(link: Link) -> str | None:
    """The row that cues.toml has for the governing verb in this place."""
    known = cues()
    slot = "that" if link.slot == "bare" else link.slot
    for key in keys_of(link.governor):
        row = known.verb(slot, key, link.preposition)
        if row is not None and (link.slot != "bare" or row == "open"):
            return row
    return None


def _mended(link: Link, row: str) -> str:
    """The row of an event noun under a verb, where the kind of noun makes a difference."""
    if link.slot != "obj":
        return row
    words = cues().words
    noun, key = link.child, link.governor.lemma_.lower()
    row = _of_telling(link, row)
    named = row == "intention" and any(part.dep_ == "oprd" for part in link.governor.children)
    judged = named or (row == "wish" and _is_judged(link.governor, noun))
    if judged or (key in words["performing.doubting"] and is_settled(noun)):
        row = "settled"
    elif _performs(key, noun):
        row = "transparent"
    elif row == "factive" and key in words["performing.stopping"]:
        single = any(part.lower_ in INDEFINITE for part in noun.children)
        row = "prevention" if single else row  # "stopped an attack", not "stopped the attacks"
    return row


def _performs(key: str, noun: Token) -> bool:
    """Whether to say it is to do it: "announced sanctions", not "announced a visit"."""
    words = cues().words
    if key in words["performing.approving"]:
        return _is_enacted(noun)
    arranged = noun.lemma_.lower() in words["scheduled.nouns"]
    return key in words["performing.verbs"] and not arranged


ENACTED = frozenset({"ACCUSE", "AGREE", "REJECT", "SANCTION", "SUPPORT"})
"""Classes of what is done by a vote."""


def _is_enacted(noun: Token) -> bool:
    """Whether to approve an act is to do it: a treaty, sanctions, a motion, an appointment."""
    senses = lexicon().nouns(noun.lemma_.lower())
    return any(a.action_class in ENACTED for a in senses)


def _is_judged(verb: Token, noun: Token) -> bool:
    """Whether a verb says what its object is taken for: "considers the aid as a threat"."""
    if any(part.dep_ == "oprd" for part in verb.children):
        return True
    return any(
        part.dep_ == "prep" and part.lower_ == "as"
        for word in (verb, noun, *(inner for p in noun.children for inner in p.children))
        for part in word.children
    )


def _of_telling(link: Link, row: str) -> str:
    """The row where the complement is itself said: a rejected accusation has been made."""
    words = cues().words
    said = link.slot == "obj" and link.child.lemma_.lower() in words["telling.nouns"]
    return "settled" if said and row in words["telling.answers"] else row


def _by_adjective(link: Link) -> Row:
    word = link.governor
    row = cues().adjectives.get(word.lower_)
    degrees = {part.lower_ for part in word.children if part.dep_ == "advmod"}
    if link.slot == "inf" and "too" in degrees and row != "factive":
        return "negation", word  # "too weak to attack"
    known = link.slot == "obj" and link.preposition in ABOUT and is_definite(link.child)
    if row is None or known:
        return _unlisted(link)  # "concerned about the raid"
    if row in PAST_ROWS and is_verb(word.head) and is_past(word.head):
        row = PAST_ROWS[row]
    return row, word


def _by_noun(link: Link) -> Row:
    noun, slot = link.governor, link.slot
    if (ranked := slot == "inf" and is_ranked(noun)) or is_ordinal_time(link):
        return ("adjunct" if ranked else "factive"), noun  # not the first to leave: left, too
    rows, lemma = cues().nouns, noun.lemma_.lower()
    exact = rows.get(f"{lemma} {link.preposition or slot}")
    row = exact or rows.get(lemma)
    if slot == "modifier" and (row is None or lemma not in cues().words["compound.nouns"]):
        return ("transparent" if link.child.dep_ != "poss" else "settled"), noun
    trial = slot in ("inf", "ing") and row == "wish" and _is_trial(link)
    if trial:
        row = "transparent"
    elif row == "transparent" and slot == "inf":
        return purpose(link)  # "a trip to meet X", "talks to end the war"
    known = link.preposition in ABOUT and slot == "obj" and is_definite(link.child)
    if known and row != "allegation":
        return neutral(link)  # "questions about the raid"
    content = exact or link.preposition in OF_CONTENT or (slot, link.preposition) == ("ing", "in")
    if row is not None and content and slot not in ("subj", "wh"):
        return _of_telling(link, row), noun
    return _unlisted(link)
