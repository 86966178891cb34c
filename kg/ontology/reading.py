"""Reads data/*.toml into a Lexicon and refuses every mistake with its file and entry.

A word is written as it is said: "urge"; "call on|upon" (verb + preposition, one of two);
"back_down" (verb_particle); "pull_out of"; and of a noun "visit to", "phone|video call" (noun
with one of two modifiers). "@money" in a condition stands for a set of data/sets.toml.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from kg.errors import OntologyError
from kg.ontology.lexicon import Action, Example, Lexicon, LightVerbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.resources.abc import Traversable

CLASSES = (
    "CONSULT",
    "AGREE",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "SAY",
)
"""The classes of actions: those of PLOVER, and SAY for what is merely said."""

GRAMMATICAL_SLOTS = frozenset({"subj", "obj", "iobj", "clause", "poss", "adj"})
NOT_CLASS_FILES = frozenset({"sets.toml", "light.toml"})
KEYS = frozenset(
    {
        "label",
        "symmetric",
        "verbs",
        "nouns",
        "subject",
        "object",
        "only",
        "unless",
        "speech",
        "examples",
    }
)
NOUN_SUBJECT = ["poss", "by", "adj", "of"]
BOTH_SIDES = ["with", "between", "among"]
LABEL = re.compile(r"[a-z]+(_[a-z]+)*")
MARK_UP = re.compile(r"<(/?)(\w+)>")

Entry = dict[str, Any]


def read_lexicon(folder: Traversable | None = None) -> Lexicon:
    """The lexicon of a folder of TOML files (the package's own if None is given)."""
    folder = folder if folder is not None else files("kg.ontology") / "data"
    reader = _Reader(_parse(folder / "sets.toml"))
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    for name in names:
        if name not in NOT_CLASS_FILES:
            reader.read(name, _parse(folder / name))
    light = _light_verbs(_parse(folder / "light.toml"), reader)
    return Lexicon(reader.actions, reader.examples, light)


class _Reader:
    """Collects the actions of all files, so that duplicates across files are found."""

    def __init__(self, sets: Mapping[str, Any]) -> None:
        self.sets: Mapping[str, list[str]] = sets["sets"]
        self.prepositions = frozenset(sets["prepositions"])
        self.particles = frozenset(sets["particles"])
        self.actions: list[Action] = []
        self.examples: list[Example] = []
        self.seen: dict[tuple[object, ...], str] = {}
        self.class_of: dict[str, str] = {}

    def read(self, name: str, content: Entry) -> None:
        """Add one file of actions; its `class` holds for all of them."""
        action_class = content.get("class")
        if action_class not in CLASSES:
            known = ", ".join(CLASSES)
            raise OntologyError(f"{name}: unknown class {action_class!r}: one of {known}")
        for number, entry in enumerate(content.get("action", ()), 1):
            place = f"{name}: entry {number} ({entry.get('label', 'no label')})"
            self._check(entry, action_class, place)
            for action in self._actions(entry, action_class, place):
                self._add(action, place)
            self._add_examples(entry, place)

    def _check(self, entry: Entry, action_class: str, place: str) -> None:
        if unknown := sorted(set(entry) - KEYS):
            raise OntologyError(f"{place}: unknown key {unknown[0]!r}: {', '.join(sorted(KEYS))}")
        label = entry.get("label", "")
        if not LABEL.fullmatch(label):
            raise OntologyError(f"{place}: label {label!r} must be snake_case, such as met_with")
        if self.class_of.setdefault(label, action_class) != action_class:
            other = self.class_of[label]
            raise OntologyError(f"{place}: label is {other} elsewhere: give it another name")
        verbs, nouns = entry.get("verbs", ()), entry.get("nouns", ())
        if not verbs and not nouns:
            raise OntologyError(f"{place}: neither verbs nor nouns: list at least one word")
        if verbs and nouns and entry.keys() & {"subject", "object", "only", "unless"}:
            raise OntologyError(
                f"{place}: a frame or condition holds for verbs or for nouns: make two entries"
            )
        for slot in (*entry.get("subject", ()), *entry.get("object", ())):
            if slot not in GRAMMATICAL_SLOTS and slot not in self.prepositions:
                raise OntologyError(f"{place}: unknown slot {slot!r}: see `Slot` in lexicon.py")

    def _actions(self, entry: Entry, action_class: str, place: str) -> Iterator[Action]:
        for word in entry.get("verbs", ()):
            verb, _, prepositions = word.partition(" ")
            lemma, _, particle = verb.partition("_")
            for preposition in prepositions.split("|") if prepositions else [None]:
                self._check_word(word, particle, preposition, place)
                frame = _verb_frame(entry, preposition)
                parts = (lemma, particle or None, preposition)
                yield self._action(entry, action_class, "verb", parts, frame, place)
        for word in entry.get("nouns", ()):
            lemma, prepositions, modifiers = self._noun_parts(word, place)
            for preposition in prepositions or [None]:
                frame = _noun_frame(entry, preposition, word, place)
                parts = (lemma, None, preposition)
                yield self._action(entry, action_class, "noun", parts, frame, place, modifiers)

    def _action(
        self,
        entry: Entry,
        action_class: str,
        pos: Literal["verb", "noun"],
        parts: tuple[str, str | None, str | None],
        frame: tuple[tuple[str, ...], tuple[str, ...]],
        place: str,
        modifiers: tuple[str, ...] = (),
    ) -> Action:
        lemma, particle, preposition = parts
        return Action(
            label=entry["label"],
            action_class=action_class,
            symmetric=entry.get("symmetric", False),
            lemma=lemma,
            pos=pos,
            particle=particle,
            preposition=preposition,
            subject=frame[0],
            object=frame[1],
            only=modifiers or self._expand(entry.get("only", ()), place),
            unless=self._expand(entry.get("unless", ()), place),
            speech=entry.get("speech", False),
        )

    def _noun_parts(self, word: str, place: str) -> tuple[str, list[str] | None, tuple[str, ...]]:
        words = word.split(" ")
        prepositions = None
        if len(words) > 1 and set(words[-1].split("|")) <= self.prepositions:
            prepositions = words.pop().split("|")
        if len(words) > 2:  # noqa: PLR2004 - a noun and what stands before it
            raise OntologyError(f"{place}: noun {word!r}: at most one modifier and one preposition")
        modifiers = tuple(words[0].split("|")) if len(words) > 1 else ()
        return words[-1], prepositions, modifiers

    def _check_word(self, word: str, particle: str, preposition: str | None, place: str) -> None:
        if particle and particle not in self.particles:
            raise OntologyError(f"{place}: {word!r}: unknown particle {particle!r} (sets.toml)")
        if preposition is not None and preposition not in self.prepositions:
            raise OntologyError(
                f"{place}: {word!r}: unknown preposition {preposition!r} (sets.toml)"
            )

    def _expand(self, words: Iterable[str], place: str) -> tuple[str, ...]:
        expanded: dict[str, None] = {}
        for word in words:
            if word.startswith("@") and word[1:] not in self.sets:
                raise OntologyError(f"{place}: unknown set {word!r}: name one of sets.toml")
            expanded.update(dict.fromkeys(self.sets[word[1:]] if word[0] == "@" else [word]))
        return tuple(expanded)

    def _add(self, action: Action, place: str) -> None:
        for condition in action.only or (None,):
            parts = (action.pos, action.lemma, action.preposition, action.particle, condition)
            if other := self.seen.get(parts):
                word = " ".join(part for part in parts[1:] if part)
                raise OntologyError(f"{place}: {word!r} is already told by {other}: keep one")
            self.seen[parts] = place
        self.actions.append(action)

    def _add_examples(self, entry: Entry, place: str) -> None:
        label = entry["label"]
        for text in entry.get("examples", ()):
            tags = [close + name for close, name in MARK_UP.findall(text)]
            if sorted(tags) != sorted(["A", "/A", "B", "/B", label, f"/{label}"]):
                raise OntologyError(
                    f"{place}: example {text!r} needs <A>..</A>, <B>..</B>, <{label}>..</{label}>"
                )
            self.examples.append(Example(label=label, text=text))


def _verb_frame(entry: Entry, preposition: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    default = [preposition] if preposition else ["obj"]
    return tuple(entry.get("subject", ["subj"])), tuple(entry.get("object", default))


def _noun_frame(
    entry: Entry, preposition: str | None, word: str, place: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    default = [preposition] if preposition else BOTH_SIDES if entry.get("symmetric") else None
    slots = entry.get("object", default)
    if slots is None:
        raise OntologyError(f"{place}: noun {word!r} lacks a frame: give object = [...]")
    subject = entry.get("subject", NOUN_SUBJECT)
    if entry.get("symmetric"):
        subject = list(dict.fromkeys([*subject, "between", "among"]))
    return tuple(subject), tuple(slots)


def _light_verbs(content: Entry, reader: _Reader) -> LightVerbs:
    nouns = {
        verb: frozenset(reader._expand(words, f"light.toml: {verb}"))  # noqa: SLF001 - one module
        for verb, words in content.get("only", {}).items()
    }
    return LightVerbs(
        giving=frozenset(content["giving"]),
        receiving=frozenset(content["receiving"]),
        nouns=nouns,
    )


def _parse(file: Traversable) -> Entry:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise OntologyError(f"{file.name}: not TOML: {error}") from error
