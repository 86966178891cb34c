"""Names that the model misses or mistypes: bare surnames, titled and patterned names, namesakes.

"Ivanov" is a person once "Sergei Ivanov" was named, whatever the model takes it for; "Mr Tan" is
one at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.mentions.headlines import without_headline_words
from kg.mentions.humans import is_aged, office_beside, speaks, with_humans
from kg.mentions.namesakes import without_namesakes
from kg.mentions.origins import firms_of_states
from kg.mentions.repeats import repeated
from kg.mentions.shapes import with_shapes
from kg.mentions.spans import Claim, tokens_of
from kg.world import gazetteer, gender_of_name, is_title, role_of, speech_verbs
from kg.world.words import groups, honorifics, never_names, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from kg.mentions.spans import Page

PARTICLES = word_list("particles")
MISTYPED = ("ORG", "GPE", "FAC", "NORP")
NAMING = ("nsubj", "nsubjpass", "appos", "conj", "dobj")
MOST_WORDS = 4
LONG = 5


def mended(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with mistyped persons retyped and missed names added, in text order."""
    found = [_titled(page, claim) for claim in claims]
    taken = tokens_of(found)
    found = without_headline_words(page, [_lengthened(page, claim, taken) for claim in found])
    found += _patterned(page, tokens_of(found))
    found += firms_of_states(page, tokens_of(found))
    found = with_shapes(page, found)
    found = with_humans(page, _unmasked(page, found))
    surnames = _surnames(page, found)
    found = without_namesakes(page, found, surnames)
    found += _bare(page, tokens_of(found), surnames)
    return _whole(page, repeated(page, sorted(found, key=lambda claim: claim.first)))


def _titled(page: Page, claim: Claim) -> Claim:
    """A name right after a person's title is a person ("Foreign Minister Lavrov")."""
    if claim.kind == "person" or claim.first == 0 or _is_body(page, claim):
        return claim
    before = page.tokens[claim.first - 1]
    honorific = before.lower_ in honorifics()
    known = claim.entry is not None and not honorific
    if known or claim.last - claim.first > MOST_WORDS:
        return claim
    titled = before.text[0].isupper() and is_title(before.text) and claim.label in MISTYPED
    if not (honorific or (titled and not page.between(claim.first, claim.last).isupper())):
        return claim
    return replace(claim, kind="person", entry=None)


def _whole(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """First names that the model took for places joined with the surnames that follow."""
    found = list[Claim]()
    for claim in claims:
        last = found[-1] if found else None
        if last and claim.kind == "person" and _is_given(page, last, claim):
            found[-1] = replace(claim, first=last.first)
        else:
            found.append(claim)
    return found


def _is_given(page: Page, claim: Claim, surname: Claim) -> bool:
    """Whether a lone word that no table knows hangs on the surname right behind it."""
    if claim.kind != "place" or claim.entry is not None or claim.last - claim.first > 1:
        return False
    lone = surname.first == claim.last and surname.last - surname.first == 1
    hangs = page.deps[claim.first] == "compound" and page.heads[claim.first] == surname.first
    return lone and hangs


def _lengthened(page: Page, claim: Claim, taken: set[int]) -> Claim:
    """A lone name with the capitalised word that belongs to it ("Wilson Or was elected")."""
    first, last = claim.first, claim.last
    if claim.kind != "person" or last - first > 1 or last >= len(page.words):
        return claim
    surname = page.tokens[first]
    while first and first - 1 not in taken and _is_first_name(page.tokens[first - 1], surname):
        first -= 1
    if first < claim.first:
        return replace(claim, first=first)
    following = page.tokens[last]
    capital = following.text[0].isupper() and following.is_alpha and last not in taken
    if not capital or gender_of_name(page.words[claim.first]) is None:
        return claim
    if following.is_sent_start or following.lower_ in groups().ends or role_of(following.lemma_):
        return claim
    return replace(claim, last=last + 1)


def _is_first_name(token: Token, surname: Token) -> bool:
    """Whether the free word before a surname is a first name that no list has ("Sehar Qazi")."""
    if token.pos_ != "PROPN" or token.dep_ != "compound" or token.head.i != surname.i:
        return False
    if is_title(token.text) or role_of(token.text) or token.text in never_names():
        return False
    return token.is_title and token.is_alpha and token.lower_ not in groups().ends


def _is_body(page: Page, claim: Claim) -> bool:
    """Whether the last word of a name is one of bodies ("General Motors")."""
    return page.lower[claim.last - 1] in groups().ends


def _patterned(page: Page, taken: set[int]) -> Iterator[Claim]:
    """Runs of capitalised words after a title or beginning with a first name."""
    past = 0
    for i in page.capitals:
        if i < past or i in taken:
            continue
        past = _run(page, i, taken)
        if past > i:
            yield from _pattern(page, i, past)


def _pattern(page: Page, first: int, last: int) -> Iterator[Claim]:
    """The run as a body or a person; nothing if it has the form of neither."""
    start = first
    if role_of(page.between(first, last)):
        return  # "Secretary-General"
    while last - first > 1 and is_title(page.words[first]):
        first += 1
    titled = first > start or (first > 0 and page.lower[first - 1] in honorifics())
    given = last - first > 1 and gender_of_name(page.words[first]) is not None
    if page.lower[last - 1] in groups().ends:
        if last - first > 1:
            yield Claim(first=first, last=last, kind="organization")
    elif last - first > MOST_WORDS or role_of(page.between(first, last)):
        return
    elif given or titled or _is_described(page, first, last):
        yield Claim(first=first, last=last, kind="person")


def _is_described(page: Page, first: int, last: int) -> bool:
    """Whether a name is a person's by the office or age beside it, or by what it says."""
    if not 1 < last - first < MOST_WORDS:
        return False
    head = page.tokens[page.root(first, last)]
    return office_beside(head) is not None or is_aged(page, last) or speaks(head)


def _run(page: Page, first: int, taken: set[int]) -> int:
    """The end of the run of free proper nouns, particles allowed inside, that begins there."""
    last = i = first
    while i < len(page.words) and i not in taken:
        token = page.tokens[i]
        if token.pos_ == "PROPN" and token.text[0].isupper() and token.text not in never_names():
            last = i + 1
        elif last == first or (token.lower_ not in PARTICLES and token.text != "-"):
            break
        i += 1
    return last


def _unmasked(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """Full names that the model took for a body's, where it knows the surname as a person's."""
    known = {page.between(c.first, c.last) for c in claims if c.kind == "person"}
    found = []
    for claim in claims:
        masked = claim.kind != "person" and claim.entry is None and claim.last - claim.first > 1
        given = page.between(claim.first, claim.last).split()[0] if masked else ""
        if given and gender_of_name(given) is not None:
            tails = {page.between(i, claim.last) for i in range(claim.first + 1, claim.last)}
            found.append(replace(claim, kind="person") if tails & known else claim)
        elif masked and page.lower[claim.first] in PARTICLES and _is_tail(page, claim, known):
            found.append(replace(claim, kind="person"))
        else:
            found.append(claim)
    return found


def _is_tail(page: Page, claim: Claim, known: set[str]) -> bool:
    """Whether a name with a particle ends a person's full name ("De Vries" of Jan de Vries)."""
    tail = f" {page.between(claim.first, claim.last).casefold()}"
    return any(name.casefold().endswith(tail) for name in known)


def _surnames(page: Page, claims: Sequence[Claim]) -> dict[str, int]:
    """Last and first words of persons' full names, and titled names, each with its first place."""
    words = dict[str, int]()
    for claim in sorted(claims, key=lambda claim: claim.first):
        titled = claim.first > 0 and page.lower[claim.first - 1] in honorifics()
        if claim.kind == "person" and (titled or claim.last - claim.first > 1):
            for token in (page.tokens[claim.first], page.tokens[claim.last - 1]):
                if _is_bare(token) and token.text not in never_names():
                    words.setdefault(token.text, claim.first)
                particle, _, rest = token.text.partition("-")
                if particle.casefold() in PARTICLES and rest[:1].isupper():  # "al-Sadr"
                    words.setdefault(f"{particle.title()}-{rest}", claim.first)
                    words.setdefault(rest, claim.first)
    return words


def _is_bare(token: Token) -> bool:
    """Whether a word of a full name can stand for the person alone."""
    letters = token.text.replace("-", "").replace("'", "").replace("\u2019", "")
    return token.text[0].isupper() and len(token.text) > 1 and letters.isalpha()


def _bare(page: Page, taken: set[int], surnames: Mapping[str, int]) -> Iterator[Claim]:
    """Surnames of the story that nothing marked; common words need a common word's absence."""
    for token in (page.tokens[i] for i in page.capitals if i not in taken):
        if token.text not in surnames and not _is_misspelt(token, surnames):
            continue
        if token.text in gazetteer().names or _is_title_there(page, token):
            continue
        common = token.lower_ in page.small or token.is_stop
        if token.pos_ == "PROPN" or (not common and _may_name(token)):
            yield Claim(first=token.i, last=token.i + 1, kind="person")


def _is_title_there(page: Page, token: Token) -> bool:
    """Whether a word that is a title and a surname is the title: "the King", "King Olaf"."""
    if not is_title(token.text):
        return False
    i = token.i
    before = page.lower[i - 1] if i else ""
    named = i + 1 < len(page.words) and page.words[i + 1][0].isupper()
    return named or before in ("the", "a", "an", "") or page.opens[i]


def _is_misspelt(token: Token, surnames: Mapping[str, int]) -> bool:
    """Whether a speaker's name is a surname of the story but for its last letter."""
    if token.dep_ != "nsubj" or token.pos_ != "PROPN" or len(token.text) < LONG:
        return False
    if token.head.lemma_ not in speech_verbs():
        return False
    return f"{token.text}s" in surnames or token.text[:-1] in surnames


def _may_name(token: Token) -> bool:
    """Whether a word that is no proper noun to the tagger stands where a name would."""
    return not token.is_sent_start or token.dep_ in NAMING or token.pos_ in ("X", "INTJ")
