"""Pass 2: persons by their full names, spelling variants joined.

"Volodymyr Zelensky" and "Volodimir Zelensky" are one, "Bill Clinton" and "Hillary Clinton" two.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.actors.offices import hold, office_before
from kg.mentions.mending import PARTICLES
from kg.world import gender_of_name, gender_of_title, is_title
from kg.world.words import nicknames

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Gender, Scene
    from kg.model import Mention

TWO = 2
LONG = 4  # letters of first names that may differ in one
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
NICKNAME = re.compile(r'\s["\u201c][^"\u201d]+["\u201d](?=\s)')
EASTERN = re.compile(r"^[A-Z]\w+-[a-z]\w+$")  # "Ki-moon", behind the surname
FOLDS = (
    (r"sch|tch|sh|ch|cz|cs", "S"),
    (r"ou|oo", "u"),
    (r"ph", "f"),
    (r"kh|ck|q|c", "k"),
    (r"w", "v"),
    (r"th", "t"),
    (r"z", "s"),
    (r"x", "ks"),
    (r"[ijy]+", "i"),
    (r"(?<=[aou])i(?=[aeou])", ""),
    (r"h", ""),
    (r"e$", ""),
    (r"(.)\1+", r"\1"),
)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name without suffixes and nickname ('John "Jo" Hall Jr.' -> John, Hall)."""
    words = [w.strip(",") for w in NICKNAME.sub(" ", text).split()]
    return tuple(w for w in words if w and w.casefold() not in SUFFIXES)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A key that the usual transliterations of a foreign name share.

    >>> sound("Poutine") == sound("Putin"), sound("Zelenskyy") == sound("Zelensky")
    (True, True)
    """
    text = unicodedata.normalize("NFKD", word)
    text = "".join(c for c in text if c.isalpha()).casefold()
    for pattern, by in FOLDS:
        text = re.sub(pattern, by, text)
    return text


def titles_before(scene: Scene, first: int) -> tuple[str, ...]:
    """The titles right before a name, nearest first."""
    found = []
    for i in range(first - 1, max(-1, first - 4), -1):
        if not is_title(scene.page.words[i]):
            break
        found.append(scene.words[i])
    return tuple(found)


def title_gender(scene: Scene, first: int) -> Gender | None:
    """The gender that a title before a name tells ("Mrs Tan")."""
    return next((g for word in titles_before(scene, first) if (g := gender_of_title(word))), None)


def resolve_people(scene: Scene) -> None:
    """One figure for each full name, its variants joined."""
    keys: dict[tuple[str, ...], Figure] = {}
    named = [(i, m) for i, m in scene.open("name") if m.kind == "person"]
    tails = {w[i:] for _, m in named for w in (_folded(m.text),) for i in range(1, len(w))}
    for index, mention in named:
        words = words_of(mention.text)
        particled = bool(words) and words[0].casefold() in PARTICLES
        if len(words) <= 1 or (particled and _folded(mention.text) in tails):
            continue  # "Le Goff" is the surname of Jean-Pierre
        key = tuple(sound(word) for word in words)
        figure, by, score = keys.get(key), "name", 1.0
        if figure is None:
            figure = _variant(scene, words, key, keys)
            by, score = "spelling", 0.9
        if figure is None:
            figure = _person(scene, mention, words)
            by, score = "name", 1.0
        keys[key] = figure
        figure.full.append(NICKNAME.sub("", mention.text))
        figure.gender = figure.gender or title_gender(scene, mention.first)
        scene.link(index, figure, by, score)
        office = office_before(scene, mention.first)
        if office:
            hold(figure, office)
    for found in dict.fromkeys(known.index for known in keys.values()):
        _name(scene.figures[found])


def _folded(text: str) -> tuple[str, ...]:
    """The words of a name without regard to case ("De Vries" is Jan de Vries)."""
    return words_of(text.casefold())


def _person(scene: Scene, mention: Mention, words: tuple[str, ...]) -> Figure:
    """A new person of that name."""
    figure = scene.new("person", mention.text, mention.first)
    figure.words = words
    if not EASTERN.search(words[-1]):
        figure.gender = gender_of_name(words[0]) or gender_of_name(words[0].split("-")[0])
    return figure


def _variant(
    scene: Scene, words: tuple[str, ...], key: tuple[str, ...], keys: dict[tuple[str, ...], Figure]
) -> Figure | None:
    """The one person whose full name differs only in spelling, initials or a middle name."""
    found = {f.index for other, f in keys.items() if _alike(key, other, words, f.words)}
    return scene.figures[found.pop()] if len(found) == 1 else None


def _alike(
    key: tuple[str, ...], other: tuple[str, ...], words: tuple[str, ...], others: tuple[str, ...]
) -> bool:
    """Whether two full names can be one person's."""
    if key[-1] == other[-1]:
        return _same_first(key[0], other[0], words[0], others[0]) or key[1:] == other
    if len(key) > len(other):
        key, other = other, key
    return len(key) > 1 and other[: len(key)] == key and len(other) > len(key)


def _same_first(key: str, other: str, word: str, known: str) -> bool:
    """Whether two first names are one: by sound, initial, short form or one letter."""
    if key == other:
        return True
    a, b = sorted((word.rstrip(".").casefold(), known.rstrip(".").casefold()), key=len)
    if len(a) == 1:
        return b.startswith(a)
    genders = {gender_of_name(word), gender_of_name(known)} - {None}
    alike = len(a) >= LONG and a[0] == b[0] and len(genders) < TWO  # "Jane" is no "John"
    if alike and abs(len(a) - len(b)) <= 1:
        return distance(key, other) <= 1
    short = nicknames()
    return b in short.get(a, ()) or a in short.get(b, ())


def distance(a: str, b: str) -> int:
    """The edit distance of two words.

    >>> distance("sergei", "serge")
    1
    """
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def _name(figure: Figure) -> None:
    """The full name that the article uses most, the first of equals."""
    counted = Counter(figure.full)
    figure.name = max(counted, key=lambda name: counted[name])
    figure.words = words_of(figure.name)
