"""The data tables: complete, without contradiction, every row as its reader expects."""

from __future__ import annotations

from collections import Counter, defaultdict

import pycountry
import pytest

from kg.errors import OntologyError
from kg.world import countries, country, gazetteer, gender_of_name, is_title, role_of, role_phrases
from kg.world.tables import table
from kg.world.words import called, groups, honorifics, kin_of, motion_verbs, speech_verbs

# Territories with an ISO code that act in no news of their own.
PASSED_OVER = 60
COUNTRY_KEYS = {"name", "adjective", "people", "capital", "also", "seats", "combining", "within"}
ORGANISATION_KEYS = {"name", "also", "country", "kind", "adjective", "called"}
ROLE_KEYS = {"class", "words", "of_country", "gender", "speaks", "country"}


def test_every_member_of_the_united_nations_is_there() -> None:
    codes = {state.code for state in countries()}
    missing = {c.alpha_2 for c in pycountry.countries} - codes
    assert missing.isdisjoint({"AF", "BO", "CD", "CI", "FM", "GB", "KP", "KR", "LA", "MD", "PS"})
    assert len(missing) <= PASSED_OVER


def test_two_letter_codes_are_iso_codes() -> None:
    codes = {state.code for state in countries() if len(state.code) == 2}
    assert codes - {c.alpha_2 for c in pycountry.countries} == {"XK"}


@pytest.mark.parametrize(
    "state", [s for s in countries() if len(s.code) == 2], ids=lambda state: state.code
)
def test_the_official_name_means_the_state(state: object) -> None:
    found = pycountry.countries.get(alpha_2=state.code)  # type: ignore[attr-defined]  # a Country
    official = getattr(found, "official_name", None)
    if official:
        assert gazetteer().names[official].name == state.name  # type: ignore[attr-defined]  # a Country


def test_names_of_states_are_unique() -> None:
    assert [n for n, uses in Counter(s.name for s in countries()).items() if uses > 1] == []


def test_no_word_means_two_states() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for state in countries():
        for word in (state.name, *state.also, *state.adjectives, *state.people, *state.seats):
            meanings[word].add(state.name)
    assert {word: states for word, states in meanings.items() if len(states) > 1} == {}


def test_no_alias_means_two_bodies() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for row in table("organisations")["organisation"]:
        for word in (row["name"], *row["also"]):
            meanings[word].add(row["name"])
    assert {word: bodies for word, bodies in meanings.items() if len(bodies) > 1} == {}


def test_rows_have_known_keys() -> None:
    assert {key for row in table("countries").values() for key in row} <= COUNTRY_KEYS
    assert {k for row in table("organisations")["organisation"] for k in row} <= ORGANISATION_KEYS
    assert {key for row in table("roles")["role"] for key in row} <= ROLE_KEYS


def test_bodies_and_offices_name_real_states() -> None:
    rows = (*table("organisations")["organisation"], *table("roles")["role"])
    named = {row["country"] for row in rows if "country" in row}
    assert {name for name in named if country(name) is None} == set()


def test_no_name_has_two_genders() -> None:
    names = table("first_names")
    assert set(names["m"].split()) & set(names["f"].split()) == set()


def test_no_first_name_is_a_state_or_a_title() -> None:
    names = table("first_names")
    states = {state.name for state in countries()}
    known = {name for name in (*names["m"].split(), *names["f"].split()) if name in states}
    assert known == {"Chad"}  # the man is the commoner
    titles = table("roles")["titles"]
    assert set(titles["m"]) & set(titles["f"]) == set()


@pytest.mark.parametrize(
    ("word", "name", "how"),
    [
        ("Russia", "Russia", "name"),
        ("Burma", "Myanmar", "name"),
        ("Danes", "Denmark", "people"),
        ("Danish", "Denmark", "adjective"),
        ("Kiev", "Ukraine", "capital"),
        ("Kremlin", "Russia", "seat"),
        ("Singapore", "Singapore", "name"),
        ("Pentagon", "US Department of Defense", "organisation"),
        ("Geneva", "Geneva", "place"),
    ],
)
def test_words_mean(word: str, name: str, how: str) -> None:
    entry = gazetteer().names[word]
    assert (entry.name, entry.how) == (name, how)


def test_curly_and_straight_apostrophes_are_one() -> None:
    assert gazetteer().names["N\u2019Djamena"] == gazetteer().names["N'Djamena"]


def test_the_longest_name_comes_first() -> None:
    ends = [entry.name for _, entry in gazetteer().at("South Korea won", 0)]
    assert ends[0] == "South Korea"


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Olga", "f"), ("Karl", "m"), ("Robin", None), ("Xqz", None), ("Anne-Marie", "f")],
)
def test_gender_of_first_names(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender


def test_words_of_offices() -> None:
    assert {words for words in role_phrases() if words != words.lower()} == set()
    assert [role_of(w).klass for w in ("premier", "chancellor")] == ["head of government"] * 2  # type: ignore[union-attr]  # both known
    assert role_of("carpet") is None


def test_titles_and_honorifics() -> None:
    assert is_title("Senator")
    assert not is_title("table")
    assert all(is_title(word) for word in honorifics())


def test_word_lists_are_lemmas_in_lower_case() -> None:
    words = (*speech_verbs(), *motion_verbs(), *groups().agents, *groups().crowds)
    assert {word for word in words if word != word.lower()} == set()


def test_relations_and_common_words() -> None:
    assert (kin_of("mum"), kin_of("mother"), kin_of("minister")) == ("mother", "mother", None)
    assert (called("alliance"), called("carpet")) == (frozenset({"NATO"}), frozenset())


def test_a_broken_table_says_where(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    folder = tmp_path / "data"  # type: ignore[operator]  # a Path
    folder.mkdir()
    (folder / "broken.toml").write_text("a = \n", "utf-8")
    monkeypatch.setattr("kg.world.tables.files", lambda _: tmp_path)
    with pytest.raises(OntologyError, match=r"kg/world/data/broken\.toml: .*line 1.*mend"):
        table("broken")
