"""Pass 3: a surname or first name alone means the person whose full name the article gives.

Title and gender must fit: "Mrs Clinton" is never Bill; of two that fit, the one just spoken of, and
nobody if both were.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.actors.offices import office_before
from kg.actors.people import distance, sound, title_gender, titles_before, words_of
from kg.world import gender_of_name, gender_of_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

NEAR = 3
LONG = 5
DOUBTFUL = 0.6

Key = tuple[str, ...]
Index = dict[Key, list["Figure"]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The persons of an article by parts of their names."""

    ends: Index
    starts: Index
    middles: Index


def resolve_surnames(scene: Scene) -> None:
    """Link bare names to full ones; a name that nothing resolves is a person of its own."""
    names = _indexed(scene)
    bearers: dict[Key, Figure] = {}  # whom a bare name meant while it could mean just one
    for at, mention in scene.open("name"):
        key = tuple(sound(word) for word in words_of(mention.text))
        if mention.kind != "person" or not key:
            continue
        found, by, score = _meant(scene, at, key, names)
        known = [figure for figure in found if figure.first < mention.first]
        if len(found) > 1:
            found = _established(found, bearers.get(key)) or _nearest(scene, mention, found)
            score = DOUBTFUL
            if not found:
                scene.drop(at, "ambiguous surname")
                continue
        if not found and _is_family(scene, mention):
            members = _fitting(scene, mention, names.ends.get((sound(mention.text[:-1]),), []))
            if len(members) > 1:
                scene.join(at, members, "family", 0.8)
                continue
        figure = found[0] if found else _alone(scene, mention, key, names.ends)
        if len(known) == 1 and not titles_before(scene, mention.first):
            bearers.setdefault(key, figure)
        figure.gender = figure.gender or title_gender(scene, mention.first)
        scene.link(at, figure, by, score)


def _meant(scene: Scene, index: int, key: Key, names: Names) -> tuple[list[Figure], str, float]:
    """Who can be meant by a bare name, by which rule, and how surely."""
    mention = scene.mentions[index]
    if found := _fitting(scene, mention, names.ends.get(key, [])):
        return found, "surname", 0.95
    named = [f for f in names.starts.get(key, []) if _begins(f, mention.text)]
    if found := _fitting(scene, mention, named):
        return found, "first name", 0.85
    if len(named) == 1 and titles_before(scene, mention.first):
        return named, "first name", 0.8  # "Mr Ma" is Ma Lin, whatever names tell of gender
    middle = names.middles.get(key, [])
    if len(middle) == 1 and (found := _fitting(scene, mention, middle)):
        return found, "middle name", 0.8
    alone = len(key) == 1 and index not in scene.nested
    if alone and (found := _misspelt(scene, mention, key[0], names.ends)):
        return found, "spelling", 0.7
    return [], "name", 0.7


def _begins(figure: Figure, text: str) -> bool:
    """Whether a person's name begins with just these words ("Joan" is not Joanne)."""
    return any(name.casefold().startswith(f"{text.casefold()} ") for name in figure.full)


def _indexed(scene: Scene) -> Names:
    """The persons by every end and every beginning of their names, and by their first surname.

    "Jose Azcona Hoyo" is Azcona, as Spanish has it; "Ana Gil-Roca" is Roca.
    """
    names = Names(ends={}, starts={}, middles={})
    for figure in scene.figures:
        if figure.kind != "person":
            continue
        for name in dict.fromkeys(figure.full):
            words = words_of(name)
            key = tuple(sound(word) for word in words)
            for i in range(1, len(key)):
                _add(names.ends, key[i:], figure)
                _add(names.starts, key[:i], figure)
            inner = [word for word in words[1:-1] if len(word) >= LONG - 1]
            inner += words[-1].split("-") if "-" in words[-1] else []
            for word in inner:
                _add(names.middles, (sound(word),), figure)
    return names


def _add(index: Index, key: tuple[str, ...], figure: Figure) -> None:
    """Put a person under a key, once."""
    known = index.setdefault(key, [])
    if figure not in known:
        known.append(figure)


def _fitting(scene: Scene, mention: Mention, candidates: Sequence[Figure]) -> list[Figure]:
    """The candidates whose gender and office do not clash with what stands before the name."""
    gender = title_gender(scene, mention.first)
    fit = [f for f in candidates if not (gender and f.gender and f.gender != gender)]
    if len(fit) > 1:
        office = office_before(scene, mention.first)
        if office:
            holders = [f for f in fit if office.klass in f.offices]
            fit = holders or fit
    return fit


def _misspelt(scene: Scene, mention: Mention, key: str, ends: Index) -> list[Figure]:
    """The one person whose surname is a letter off ("Hofmeistr" for "Hofmeister"), named before."""
    if len(key) < LONG:
        return []
    near = [
        figure
        for other, figures in ends.items()
        if len(other) == 1 and abs(len(other[0]) - len(key)) <= 1 and other[0][0] == key[0]
        for figure in figures
        if figure.first < mention.first and len(figure.words) > 1 and distance(other[0], key) == 1
    ]
    found = _fitting(scene, mention, list({figure.index: figure for figure in near}.values()))
    return found if len(found) == 1 else []


def _is_family(scene: Scene, mention: Mention) -> bool:
    """Whether a surname in the plural means all who bear it ("the Clintons")."""
    before = scene.tokens[mention.first - 1].lower_ if mention.first else ""
    return before == "the" and mention.text.endswith("s") and mention.last - mention.first == 1


def _established(candidates: Sequence[Figure], bearer: Figure | None) -> list[Figure]:
    """Whom the bare name has meant before, when a second of that name came into the story late."""
    return [bearer] if bearer in candidates and bearer else []


def _nearest(scene: Scene, mention: Mention, candidates: Sequence[Figure]) -> list[Figure]:
    """The only candidate named so far, or the only one in the last sentences."""
    before = [f for f in candidates if f.first < mention.first]
    if len(before) == 1:
        return before
    here = scene.sentence_of[mention.head]
    for reach in range(NEAR):
        recent = set[int]()
        for number in range(here - reach, here + 1):
            for index in scene.by_sentence.get(number, ()):
                figure = scene.figure_of(index)
                if figure in candidates and scene.mentions[index].first < mention.first:
                    recent.add(figure.index)  # type: ignore[union-attr]  # a candidate is no None
        if len(recent) == 1:
            return [scene.figures[recent.pop()]]
        if recent:
            return []
    return []


def _alone(scene: Scene, mention: Mention, key: tuple[str, ...], ends: Index) -> Figure:
    """A person of whom the article gives one name only."""
    figure = scene.new("person", " ".join(words_of(mention.text)), mention.first)
    figure.words = words_of(mention.text)
    figure.full.append(mention.text)
    figure.gender = gender_of_name(figure.words[0]) if len(figure.words) == 1 else None
    if mention.first:
        figure.gender = gender_of_title(scene.tokens[mention.first - 1].text) or figure.gender
    ends.setdefault(key, []).append(figure)
    return figure
