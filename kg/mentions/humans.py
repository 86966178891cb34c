"""Persons whose names the model takes for those of places or bodies, or for nothing at all.

A name says by itself little of what it names; what the text does with it says more. Whoever says,
is 34 years old or "the minister", or is called by his last word alone and speaks by that, is human.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.mentions.spans import ORIGIN, Claim, tokens_of
from kg.world import gender_of_name, is_title, role_of
from kg.world.words import groups, honorifics, never_names, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Token

    from kg.mentions.spans import Page
    from kg.world import Role

SPOKEN = word_list("spoken")
PARTICLES = word_list("particles")
PLACED = word_list("placed")
PLACED_ENDS = word_list("placed_ends")
ADDRESSED = word_list("addressed")
SUBJECTS = ("nsubj", "nsubjpass")
MOST_WORDS = 4
OLDEST = 110
FIRM = "ORG"
# offices that no company is said to be
PUBLIC = frozenset(
    (
        *("head of state", "monarch", "head of government", "foreign minister", "minister"),
        *("spokesman", "official", "ambassador", "judge", "lawyer", "general", "legislator"),
        *("governor", "secretary-general", "man", "woman", "defence minister", "finance minister"),
        *("interior minister", "justice minister", "opposition leader", "coach", "scholar"),
    )
)


def with_humans(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with those that are persons by what the text does with them retyped."""
    if all(_is_settled(claim) for claim in claims):
        return list(claims)
    lone_words = (c for c in claims if c.last - c.first == 1 and c.entry is None)
    given = {c.first: c for c in lone_words if page.deps[c.first] == "compound"}
    taken = tokens_of(claims) - given.keys()
    lone = _lone_speakers(page, claims)
    found, joined = list[Claim](), set[int]()
    for claim in claims:
        wide = None if _is_settled(claim) else _widened(page, claim, taken)
        if wide and _is_name(page, wide) and _is_human(page, wide, lone, given):
            found.append(replace(wide, kind="person"))
            joined.update(range(wide.first, wide.last) if wide.last - wide.first > 1 else ())
        else:
            found.append(claim)
    return [
        c for c in found if c.first not in joined or c.last - c.first > 1 or c.first not in given
    ]


def _is_settled(claim: Claim) -> bool:
    """Whether nothing is left to ask of a name."""
    known = claim.entry is not None or claim.label == ORIGIN
    return claim.kind == "person" or known or claim.nested


def _widened(page: Page, claim: Claim, taken: set[int]) -> Claim:
    """A name with the free proper nouns that stand with it before one head."""
    first, last = claim.first, claim.last
    if page.deps[last - 1] == "compound" and page.heads[last - 1] == last and _is_free(page, last):
        last += 0 if last in taken else 1
    head = page.tokens[last - 1]
    while first and first - 1 not in taken and _is_free(page, first - 1):
        before = page.tokens[first - 1]
        if before.dep_ != "compound" or before.head.i != head.i:
            break
        first -= 1
    if (first, last) == (claim.first, claim.last):
        return claim
    return replace(claim, first=first, last=last, label="")  # the model said it of a part alone


def _is_free(page: Page, i: int) -> bool:
    """Whether a token can be a word of a person's name."""
    if i >= len(page.words) or page.pos[i] != "PROPN" or not page.words[i][0].isupper():
        return False
    word = page.words[i]
    titled = is_title(word) or is_title(word.removesuffix("s"))  # "Generals Diaz and Luna"
    return not (titled or role_of(word) or word in never_names())


def _is_name(page: Page, claim: Claim) -> bool:
    """Whether a name can be a person's by its words alone."""
    words = page.words[claim.first : claim.last]
    if len(words) > MOST_WORDS or page.lower[claim.first] in PLACED:
        return False
    placed = page.lower[claim.last - 1] in PLACED_ENDS
    return not placed and all(_is_word(word) for word in words) and words[-1][0].isupper()


def _is_word(word: str) -> bool:
    """Whether a word can be one of a person's name."""
    low = word.casefold()
    if low in PARTICLES or word == "-":
        return True
    letters = low.replace("-", "").replace("'", "").replace("\u2019", "").rstrip(".")
    shouted = word.isupper() and len(letters) > 1
    common = low in groups().ends or low in groups().heads or low in groups().organisations
    return letters.isalpha() and word[0].isupper() and not (shouted or common)


def _is_human(page: Page, claim: Claim, lone: frozenset[str], given: Mapping[int, Claim]) -> bool:
    """Whether the text does with a name what it does with persons alone."""
    first, last = claim.first, claim.last
    if last - first > 1 and first in given and given[first].kind == "person":
        return True
    head = page.tokens[page.root(first, last)]
    known = gender_of_name(page.words[first]) is not None
    if last - first == 1:
        return claim.label == "GPE" and speaks(head) and page.words[first] not in _placed(page)
    role = office_beside(head)
    if is_aged(page, last) or (role and (claim.label != FIRM or known or role.klass in PUBLIC)):
        return True
    if page.words[last - 1] in lone:
        return claim.label != FIRM or known
    does = speaks(head) or _is_addressed(head) or _is_joined(head)
    does = does or (known and head.dep_ in SUBJECTS)
    return claim.label != FIRM and does


def is_aged(page: Page, last: int) -> bool:
    """Whether an age stands behind a name: "Oren Dal, 34, was"."""
    if last + 2 >= len(page.words) or page.words[last] != ",":
        return False
    age = page.words[last + 1]
    return age.isdigit() and len(age) > 1 and int(age) <= OLDEST and page.words[last + 2] in ",.;"


def office_beside(head: Token) -> Role | None:
    """The office in apposition to a name: "Ngo Bo, the minister,"."""
    near = [child for child in head.children if child.dep_ == "appos"]
    near += [head.head] if head.dep_ == "appos" else []
    found = (role_of(token.lemma_) for token in near if token.pos_ == "NOUN")
    return next((role for role in found if role), None)


def speaks(token: Token) -> bool:
    """Whether a word is the subject of a verb by which persons speak."""
    return token.dep_ in SUBJECTS and token.head.lemma_.lower() in SPOKEN


def _is_joined(token: Token) -> bool:
    """Whether a word is joined by "and" to what the model knows as a person's name."""
    return any(other.ent_type_ == "PERSON" for other in token.conjuncts)


def _is_addressed(token: Token) -> bool:
    """Whether a word is the object of a verb of which persons are the objects."""
    verb = token.head
    if token.dep_ == "pobj":
        verb = token.head.head if token.head.lower_ in ("to", "with") else token
    elif token.dep_ != "dobj":
        return False
    return verb.pos_ == "VERB" and verb.lemma_.lower() in ADDRESSED


def _lone_speakers(page: Page, claims: Iterable[Claim]) -> frozenset[str]:
    """One-word names that speak, stand behind "Mr", or are a person's to the model."""
    found = {
        page.words[claim.first]
        for claim in claims
        if claim.kind == "person" and claim.last - claim.first == 1
    }
    for i in page.capitals:
        if page.pos[i] != "PROPN" or (i and page.deps[i - 1] == "compound"):
            continue
        titled = i > 0 and page.lower[i - 1] in honorifics()
        if titled or speaks(page.tokens[i]):
            found.add(page.words[i])
    return frozenset(found)


def _placed(page: Page) -> set[str]:
    """Words that the text has behind "in" or "at" as it has towns."""
    where = word_list("where")
    return {page.words[i] for i in page.capitals if i and page.lower[i - 1] in where}
