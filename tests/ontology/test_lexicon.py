"""The loader: what the package's own data say, and how a faulty file is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import OntologyError
from kg.ontology import CLASSES, Lexicon, lexicon
from kg.ontology.reading import read_lexicon

if TYPE_CHECKING:
    from pathlib import Path

SETS = """
prepositions = ["on", "with", "to", "of"]
particles = ["down", "out"]
[sets]
money = ["fee", "price"]
"""
LIGHT = """
giving = ["hold", "strike"]
receiving = ["draw"]
[only]
strike = ["deal"]
"""


def read(folder: Path, entries: str, *, head: str = 'class = "REQUEST"') -> Lexicon:
    (folder / "sets.toml").write_text(SETS, encoding="utf-8")
    (folder / "light.toml").write_text(LIGHT, encoding="utf-8")
    (folder / "request.toml").write_text(f"{head}\n{entries}", encoding="utf-8")
    return read_lexicon(folder)


def test_verbs_and_nouns_of_every_class() -> None:
    words = lexicon()
    assert set(words.classes.values()) == set(CLASSES)
    for pos in ("verb", "noun"):
        assert {a.action_class for a in words.actions if a.pos == pos} == set(CLASSES)
    assert len({a.lemma for a in words.actions if a.pos == "verb"}) >= 900
    assert len({a.lemma for a in words.actions if a.pos == "noun"}) >= 350


@pytest.mark.parametrize(
    ("verb", "label", "action_class", "subject", "first_object"),
    [
        ("urge", "urged", "REQUEST", ("subj",), "obj"),
        ("host", "was_hosted_by", "CONSULT", ("obj",), "subj"),
        ("annex", "seized", "COERCE", ("subj",), "obj"),
        ("indict", "charged", "ACCUSE", ("subj", "venue"), "obj"),
        ("tell", "told", "SAY", ("subj",), "obj"),
        ("demand", "demanded", "REQUEST", ("subj",), "from"),
    ],
)
def test_frames_of_verbs(
    verb: str, label: str, action_class: str, subject: tuple[str, ...], first_object: str
) -> None:
    action = lexicon().verbs(verb)[-1]
    assert (action.label, action.action_class) == (label, action_class)
    assert (action.subject, action.object[0]) == (subject, first_object)


def test_an_unknown_word_has_no_sense() -> None:
    assert lexicon().verbs("defenestrate") == ()
    assert lexicon().nouns("defenestration") == ()


def test_the_most_specific_sense_comes_first() -> None:
    senses = lexicon().verbs("cut")
    assert senses[0].particle is not None
    keys = [(a.particle is not None, bool(a.only), a.preposition is not None) for a in senses]
    assert keys == sorted(keys, reverse=True)


def test_senses_of_strike() -> None:
    plain = [sense for sense in lexicon().verbs("strike") if sense.particle is None]
    deal, *_, hit = (sense for sense in plain if not sense.doers)
    assert (deal.label, "deal" in deal.only, deal.object) == ("agreed_with", True, ("with",))
    assert (hit.label, "deal" in hit.unless, hit.object) == ("attacked", True, ("obj",))


def test_reversed_light_verbs() -> None:
    faced = [action for action in lexicon().verbs("face") if "sanction" in action.only]
    assert [(a.label, a.subject, a.object) for a in faced] == [
        ("penalised", ("from", "by"), ("subj",))
    ]


def test_symmetric_nouns_hold_both_sides_between() -> None:
    (action,) = (a for a in lexicon().nouns("meeting") if a.label == "met_with")
    assert action.symmetric
    assert "between" in action.subject
    assert "between" in action.object


def test_light_verbs() -> None:
    words = lexicon()
    assert {"hold", "have", "make", "give", "pay", "launch", "impose"} <= words.light_verbs
    assert words.receiving_verbs >= {"draw", "face", "suffer", "win"}
    assert words.light_verbs.isdisjoint(words.receiving_verbs)
    assert words.is_light("strike", "deal")
    assert not words.is_light("strike", "visit")
    assert words.is_light("hold", "meeting")
    assert not words.is_light("eat", "dinner")


def test_speech_is_for_verbs_that_take_a_clause() -> None:
    speech = {a.lemma for a in lexicon().actions if a.speech}
    assert {"say", "warn", "agree", "promise", "insist", "claim", "deny", "accuse"} <= speech
    assert speech.isdisjoint({"bomb", "arrest", "visit", "sue", "acquire"})


def test_no_word_is_both_condition_and_its_exclusion() -> None:
    clashes = [a.lemma for a in lexicon().actions if set(a.only) & set(a.unless)]
    assert clashes == []


def test_a_word_is_written_as_it_is_said(tmp_path: Path) -> None:
    words = read(
        tmp_path,
        """
[[action]]
label = "called_on"
verbs = ["call on|to", "stare_down", "walk_out of"]
[[action]]
label = "called_on"
nouns = ["phone|video call with"]
""",
    )
    parts = [(a.lemma, a.particle, a.preposition, a.object, a.only) for a in words.actions]
    assert parts == [
        ("call", None, "on", ("on",), ()),
        ("call", None, "to", ("to",), ()),
        ("stare", "down", None, ("obj",), ()),
        ("walk", "out", "of", ("of",), ()),
        ("call", None, "with", ("with",), ("phone", "video")),
    ]


def test_a_set_in_a_condition_is_spelt_out(tmp_path: Path) -> None:
    words = read(
        tmp_path, '[[action]]\nlabel = "billed"\nverbs = ["charge"]\nonly = ["@money", "toll"]'
    )
    assert words.verbs("charge")[0].only == ("fee", "price", "toll")


FAULTY = {
    "unknown set '@gold'": 'label = "x"\nverbs = ["x"]\nonly = ["@gold"]',
    "unknown slot 'patient'": 'label = "x"\nverbs = ["x"]\nobject = ["patient"]',
    "unknown key 'klass'": 'label = "x"\nklass = "SAY"\nverbs = ["x"]',
    "must be snake_case": 'label = "Has-Asked"\nverbs = ["x"]',
    "unknown particle 'sideways'": 'label = "x"\nverbs = ["look_sideways"]',
    "unknown preposition 'amid'": 'label = "x"\nverbs = ["look amid"]',
    "at most one modifier": 'label = "x"\nnouns = ["very long word"]',
    "lacks a frame": 'label = "x"\nnouns = ["request"]',
    "neither verbs nor nouns": 'label = "x"',
    "make two entries": 'label = "x"\nverbs = ["x"]\nnouns = ["y"]\nobject = ["to"]',
    "needs <A>": 'label = "x"\nverbs = ["x"]\nexamples = ["Peru <x>asked</x> <B>Chile</B>."]',
}


@pytest.mark.parametrize(("message", "entry"), list(FAULTY.items()))
def test_a_mistake_names_file_and_entry(tmp_path: Path, message: str, entry: str) -> None:
    with pytest.raises(OntologyError, match=r"request\.toml: entry 1") as caught:
        read(tmp_path, f"[[action]]\n{entry}")
    assert message in str(caught.value)


def test_a_duplicate_names_both_entries(tmp_path: Path) -> None:
    entry = '[[action]]\nlabel = "asked"\nverbs = ["ask"]\n'
    with pytest.raises(OntologyError, match=r"entry 2 .*'verb ask' is already told by .*entry 1"):
        read(tmp_path, entry * 2)


def test_the_same_word_with_another_object_is_no_duplicate(tmp_path: Path) -> None:
    words = read(
        tmp_path,
        '[[action]]\nlabel = "asked"\nverbs = ["ask", "ask of"]\n'
        '[[action]]\nlabel = "asked"\nverbs = ["ask"]\nonly = ["fee"]\n',
    )
    assert [(a.only, a.preposition) for a in words.verbs("ask")] == [
        (("fee",), None),
        ((), "of"),
        ((), None),
    ]


def test_an_unknown_class_names_those_that_exist(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="unknown class 'BARGAIN': write one of CONSULT"):
        read(tmp_path, '[[action]]\nlabel = "x"\nverbs = ["x"]', head='class = "BARGAIN"')


def test_a_label_has_one_class(tmp_path: Path) -> None:
    (tmp_path / "aid.toml").write_text(
        'class = "AID"\n[[action]]\nlabel = "asked"\nverbs = ["beg"]', encoding="utf-8"
    )
    with pytest.raises(OntologyError, match="label is AID elsewhere"):
        read(tmp_path, '[[action]]\nlabel = "asked"\nverbs = ["ask"]')


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"request\.toml: not TOML"):
        read(tmp_path, "[[action")


def test_light_nouns_of_a_verb_that_is_not_light(tmp_path: Path) -> None:
    (tmp_path / "light.toml").write_text(
        'giving = []\nreceiving = []\n[only]\nstrike = ["deal"]', encoding="utf-8"
    )
    (tmp_path / "sets.toml").write_text(SETS, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"light\.toml: 'strike'"):
        read_lexicon(tmp_path)


def test_conditions_of_form(tmp_path: Path) -> None:
    words = read(
        tmp_path,
        """
[[action]]
label = "ordered"
verbs = ["tell"]
infinitive = true
[[action]]
label = "named"
verbs = ["name"]
called = true
places = true
[[action]]
label = "doubted"
adjectives = ["wary of"]
[[action]]
label = "told"
verbs = ["tell"]
""",
    )
    to_do, plain = words.verbs("tell")
    assert (to_do.label, to_do.infinitive) == ("ordered", True)
    assert (plain.label, plain.infinitive, plain.called, plain.places) == (
        "told",
        False,
        None,
        False,
    )
    (named,) = words.verbs("name")
    assert (named.called, named.places) == (True, True)
    (wary,) = words.adjectives("wary")
    assert (wary.pos, wary.preposition, wary.subject, wary.object) == (
        "adjective",
        "of",
        ("subj",),
        ("of",),
    )
    assert words.adjectives("brave") == ()


def test_verbs_that_intend_or_decline_what_their_noun_tells() -> None:
    words = lexicon()
    assert {"consider", "propose", "call_off"} <= words.intending_verbs
    assert {"reject", "rule_out"} <= words.declining_verbs
    assert words.intending_verbs.isdisjoint(words.declining_verbs)
    assert not words.is_light("reject", "talk")
