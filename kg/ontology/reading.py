"""Reads data/*.toml into a Lexicon and refuses every mistake with its file and entry.

A word is written as it is said: "urge"; "call on|upon" (verb + preposition, one of two);
"back_down" (verb_particle); "pull_out of"; and of a noun "visit to", "phone|video call" (noun
with one of two modifiers). "@money" in a condition stands for a set of data/sets.toml.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.errors import OntologyError
from kg.ontology.lexicon import Action, Example, Lexicon, LightVerbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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

GRAMMATICAL_SLOTS = frozenset(
    {"subj", "obj", "iobj", "clause", "poss", "adj", "self", "told", "venue"}
)
NOT_CLASS_FILES = frozenset({"sets.toml", "light.toml"})
FRAME_KEYS = frozenset({"subject", "object", "only", "unless"})
WORD_KEYS = ("verbs", "nouns", "adjectives")
KEYS = FRAME_KEYS | {
    *WORD_KEYS,
    "label",
    "symmetric",
    "speech",
    "called",
    "infinitive",
    "places",
    "sport",
    "doers",
    "examples",
}
NOUN_SUBJECT = ("poss", "by", "adj", "of")
BOTH_SIDES = ("with", "between", "among")
LABEL = re.compile(r"[a-z]+(_[a-z]+)*")
MARK_UP = re.compile(r"<(/?)(\w+)>")
MOST_NOUN_WORDS = 2

Entry = dict[str, Any]
Parts = tuple[str, str | None, str | None, tuple[str, ...]]
"""Of a word: its lemma, particle, preposition and, of a noun, the modifiers it needs."""


def read_lexicon(folder: Traversable | None = None) -> Lexicon:
    """The lexicon of a folder of TOML files (the package's own if None is given)."""
    folder = folder if folder is not None else files("kg.ontology") / "data"
    reader = _Reader(_parse(folder / "sets.toml"))
    for name in sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml")):
        if name not in NOT_CLASS_FILES:
            reader.read(name, _parse(folder / name))
    light = reader.light_verbs(_parse(folder / "light.toml"))
    return Lexicon(reader.actions, reader.examples, light)


class _Reader:
    """Collects the actions of all files, so that duplicates across files are found."""

    def __init__(self, sets: Entry) -> None:
        self.sets: dict[str, list[str]] = sets["sets"]
        self.prepositions = frozenset(sets["prepositions"])
        self.particles = frozenset(sets["particles"])
        self.actions: list[Action] = []
        self.examples: list[Example] = []
        self.seen: dict[tuple[str | None, ...], str] = {}
        self.class_of: dict[str, str] = {}

    def read(self, name: str, content: Entry) -> None:
        """Add one file of actions; its `class` holds for all of them."""
        action_class = content.get("class")
        if action_class not in CLASSES:
            known = ", ".join(CLASSES)
            raise OntologyError(f"{name}: unknown class {action_class!r}: write one of {known}")
        for number, entry in enumerate(content.get("action", ()), 1):
            place = f"{name}: entry {number} ({entry.get('label', 'no label')})"
            self._check(entry, action_class, place)
            for action in self._actions(entry, action_class, place):
                self._add(action, place)
            self._add_examples(entry, place)

    def light_verbs(self, content: Entry) -> LightVerbs:
        """The light verbs of light.toml."""
        nouns = {
            verb: frozenset(self._expand(words, f"light.toml: {verb}"))
            for verb, words in content.get("only", {}).items()
        }
        giving, receiving = frozenset(content["giving"]), frozenset(content["receiving"])
        if strangers := sorted(nouns.keys() - giving - receiving):
            raise OntologyError(f"light.toml: {strangers[0]!r} has nouns but is in neither list")
        return LightVerbs(
            giving=giving,
            receiving=receiving,
            intending=frozenset(content.get("intending", ())),
            declining=frozenset(content.get("declining", ())),
            nouns=nouns,
        )

    def _check(self, entry: Entry, action_class: str, place: str) -> None:
        if unknown := sorted(set(entry) - KEYS):
            raise OntologyError(f"{place}: unknown key {unknown[0]!r}: {', '.join(sorted(KEYS))}")
        label = entry.get("label", "")
        if not LABEL.fullmatch(label):
            raise OntologyError(f"{place}: label {label!r} must be snake_case, such as met_with")
        if self.class_of.setdefault(label, action_class) != action_class:
            other = self.class_of[label]
            raise OntologyError(f"{place}: label is {other} elsewhere: give it another name")
        sorts = sum(bool(entry.get(key)) for key in WORD_KEYS)
        if not sorts:
            raise OntologyError(f"{place}: neither verbs nor nouns: list at least one word")
        if sorts > 1 and entry.keys() & FRAME_KEYS:
            raise OntologyError(
                f"{place}: a frame or condition holds for verbs or for nouns: make two entries"
            )
        for slot in (*entry.get("subject", ()), *entry.get("object", ())):
            if slot not in GRAMMATICAL_SLOTS and slot not in self.prepositions:
                raise OntologyError(f"{place}: unknown slot {slot!r}: see `Slot` in lexicon.py")

    def _actions(self, entry: Entry, action_class: str, place: str) -> Iterator[Action]:
        shared: Entry = {
            "label": entry["label"],
            "action_class": action_class,
            "symmetric": entry.get("symmetric", False),
            "speech": entry.get("speech", False),
            "called": entry.get("called"),
            "infinitive": entry.get("infinitive", False),
            "places": entry.get("places", False),
            "sport": entry.get("sport", False),
            "doers": self._expand(entry.get("doers", ()), place),
            "unless": self._expand(entry.get("unless", ()), place),
        }
        only = self._expand(entry.get("only", ()), place)
        for word in entry.get("verbs", ()):
            for parts in self._verb_parts(word, place):
                yield _action(shared, "verb", parts, only, _verb_frame(entry, parts[2]))
        for word in entry.get("adjectives", ()):
            for parts in self._verb_parts(word, place):
                yield _action(shared, "adjective", parts, only, _verb_frame(entry, parts[2]))
        for word in entry.get("nouns", ()):
            for parts in self._noun_parts(word, place):
                frame = _noun_frame(entry, parts[2], f"{place}: noun {word!r}")
                yield _action(shared, "noun", parts, only, frame)

    def _verb_parts(self, word: str, place: str) -> Iterator[Parts]:
        verb, _, prepositions = word.partition(" ")
        lemma, _, particle = verb.partition("_")
        if particle and particle not in self.particles:
            raise OntologyError(f"{place}: {word!r}: unknown particle {particle!r} (sets.toml)")
        for preposition in prepositions.split("|") if prepositions else (None,):
            if preposition is not None and preposition not in self.prepositions:
                raise OntologyError(
                    f"{place}: {word!r}: unknown preposition {preposition!r} (sets.toml)"
                )
            yield lemma, particle or None, preposition, ()

    def _noun_parts(self, word: str, place: str) -> Iterator[Parts]:
        words = word.split(" ")
        prepositions: list[str] = []
        if len(words) > 1 and set(words[-1].split("|")) <= self.prepositions:
            prepositions = words.pop().split("|")
        if len(words) > MOST_NOUN_WORDS:
            raise OntologyError(f"{place}: noun {word!r}: at most one modifier and one preposition")
        modifiers = tuple(words[0].split("|")) if len(words) > 1 else ()
        for preposition in prepositions or (None,):
            yield words[-1], None, preposition, modifiers

    def _expand(self, words: Iterable[str], place: str) -> tuple[str, ...]:
        expanded: list[str] = []
        for word in words:
            if word.startswith("@") and word[1:] not in self.sets:
                raise OntologyError(f"{place}: unknown set {word!r}: name one of sets.toml")
            expanded.extend(self.sets[word[1:]] if word.startswith("@") else (word,))
        return tuple(dict.fromkeys(expanded))

    def _add(self, action: Action, place: str) -> None:
        for condition in action.only or (None,):
            form = "to" if action.infinitive else "sport" if action.sport else None
            form = "doers" if action.doers else form
            parts = (action.pos, action.lemma, form, action.particle, action.preposition, condition)
            if other := self.seen.get(parts):
                word = " ".join(part for part in parts if part)
                raise OntologyError(f"{place}: {word!r} is already told by {other}: keep one")
            self.seen[parts] = place
        self.actions.append(action)

    def _add_examples(self, entry: Entry, place: str) -> None:
        label = entry["label"]
        for text in entry.get("examples", ()):
            tags = sorted(close + name for close, name in MARK_UP.findall(text))
            if tags != sorted(["A", "/A", "B", "/B", label, f"/{label}"]):
                raise OntologyError(
                    f"{place}: example {text!r} needs <A>..</A>, <B>..</B>, <{label}>..</{label}>"
                )
            self.examples.append(Example(label=label, text=text))


def _action(
    shared: Entry,
    pos: str,
    parts: Parts,
    only: tuple[str, ...],
    frame: tuple[tuple[str, ...], tuple[str, ...]],
) -> Action:
    lemma, particle, preposition, modifiers = parts
    return Action(
        **shared,
        pos=pos,  # type: ignore[arg-type]  # one of the three, by the callers above
        lemma=lemma,
        particle=particle,
        preposition=preposition,
        only=modifiers or only,
        subject=frame[0],
        object=frame[1],
    )


def _verb_frame(entry: Entry, preposition: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    default = (preposition or "obj",)
    return tuple(entry.get("subject", ("subj",))), tuple(entry.get("object", default))


def _noun_frame(
    entry: Entry, preposition: str | None, place: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    subject = tuple(entry.get("subject", NOUN_SUBJECT))
    default: tuple[str, ...] | None = (preposition,) if preposition else None
    if entry.get("symmetric"):
        subject = tuple(dict.fromkeys((*subject, "between", "among")))
        default = default or BOTH_SIDES
    slots = entry.get("object", default)
    if slots is None:
        raise OntologyError(f"{place} lacks a frame: give object = [...]")
    if "subject" not in entry and not entry.get("symmetric"):
        subject = (*subject, "from")
    if "by" in subject and "of" in slots:
        # "the theft of the cup" is "the cup's theft by Prado" and "Prado's theft of the cup"
        if "poss" in subject and "poss" not in slots:
            subject = ("by", *(slot for slot in subject if slot != "by"))
            slots = (*slots, "owner")
        elif "poss" in slots and "poss" not in subject:
            subject = (*subject, "owner")
    return subject, tuple(slots)


def _parse(file: Traversable) -> Entry:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise OntologyError(f"{file.name}: not TOML: {error}") from error
