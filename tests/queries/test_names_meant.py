"""Who is meant by a typed name, who may be, and who is offered; the store is a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import QueryError
from loaders.rows import Rows
from queries import names
from queries.candidates import Candidate, fold, listed
from queries.names import actor_id, event_id

if TYPE_CHECKING:
    from collections.abc import Mapping

# id, name, kind, country, aliases, number of events
ACTORS: tuple[tuple[str, str, str, str | None, list[str] | None, int], ...] = (
    ("a1", "Ana Pérez-Ruiz", "person", "Norland", ["Pérez-Ruiz", "Ms Pérez"], 3),
    ("a2", "Boris Lund", "person", "Southmark", ["Lund", "Mr. Lund"], 2),
    ("a3", "Carl Lund", "person", None, ["Lund"], 5),
    ("a4", "Lund", "person", None, None, 1),
    ("a5", "Southmark", "country", "Southmark", ["Südmark", "Southmarkers"], 9),
    ("a6", "Vera Holm", "person", "Norland", ["Holm"], 1),
    ("a7", "Vera Holm", "person", "Southmark", ["Holm"], 4),
    ("a8", "Łukasz Øst", "person", None, [], 1),
    ("a9", "Southmark Steel", "organization", None, ["Southmark"], 1),
    ("b1", "Ost", "organization", None, ["Øst Bank"], 1),
    ("b2", "Zed", "person", None, [], 1),
    ("b3", "Maria de la Cruz", "person", None, [], 1),
    ("b4", "United Kingdom", "country", "United Kingdom", ["British"], 1),
    ("b5", "Tom Reed", "person", None, [], 1),
    ("b6", "Ann Reed", "person", None, [], 2),
)
EVENTS = ("0123456789abcdef", "01234567ffffffff", "fe61000000000000")


class ListStore:
    """A store that knows the four statements of names.py."""

    def __init__(self) -> None:
        """Nothing asked so far."""
        self.asked: list[str] = []

    def read(
        self,
        text: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = 1.0,  # noqa: ARG002 - a list is quick
        limit: int | None = None,
    ) -> Rows:
        """The rows that the statement gives."""
        self.asked.append(text)
        given = dict(parameters or {})
        rows: list[tuple[object, ...]]
        if text == names.EXACT:
            rows = [one[:5] for one in ACTORS if given["text"] in one[:2]]
        elif text == names.EVERYBODY:
            rows = [one[:5] for one in ACTORS]
        elif text == names.BUSY:
            asked = [one for one in ACTORS if one[0] in str(given["ids"])]
            rows = [one[:2] for one in sorted(asked, key=lambda one: -one[5])]
        else:
            assert text == names.EVENTS
            rows = [(one,) for one in EVENTS if one.startswith(str(given["text"]))]
        kept = rows if limit is None else rows[:limit]
        return Rows(columns=(), rows=tuple(kept), truncated=len(kept) < len(rows))


def meant(text: str) -> tuple[str, str]:
    return actor_id(ListStore(), text, option="actor", timeout=1.0)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Boris Lund", "a2"),
        ("boris  LUND", "a2"),
        ("mr lund", "a2"),
        ("a4", "a4"),
        ("ana perez ruiz", "a1"),
        ("PEREZ-RUIZ", "a1"),
        ("sudmark", "a5"),
        # a state is not given up for a firm that is called by its name, too
        ("Southmark", "a5"),
        ("southmark", "a5"),
        ("lukasz ost", "a8"),
        ("Ost", "b1"),
        ("ost bank", "b1"),
        ("zed", "b2"),
        # a surname, though no article has it alone
        ("cruz", "b3"),
        ("De La Cruz", "b3"),
        # names that no article has for the state
        ("Great Britain", "b4"),
        ("UK", "b4"),
        ("London", "b4"),
    ],
)
def test_any_alias_means_the_actor(text: str, id_: str) -> None:
    assert meant(text)[0] == id_


def test_the_exact_name_is_found_without_reading_everybody() -> None:
    store = ListStore()
    assert actor_id(store, "Carl Lund", option="actor", timeout=1.0) == ("a3", "Carl Lund")
    assert store.asked == [names.EXACT]


def test_an_ambiguous_alias_lists_its_candidates_the_busiest_first() -> None:
    with pytest.raises(QueryError) as caught:
        meant("lund")
    assert str(caught.value) == (
        "--actor: 'lund' may be any of Carl Lund (person, id a3); "
        "Boris Lund (person of Southmark, id a2); Lund (person, id a4); "
        "give a full name or an id"
    )


def test_a_bare_surname_is_not_preferred_as_a_name() -> None:
    # it is also the whole name of somebody of whom no more is known
    with pytest.raises(QueryError, match="'Lund' may be any of Carl Lund"):
        meant("Lund")


def test_two_of_one_name_are_told_apart_by_country_and_id() -> None:
    with pytest.raises(QueryError) as caught:
        meant("Vera Holm")
    assert str(caught.value) == (
        "--actor: 'Vera Holm' may be any of Vera Holm (person of Southmark, id a7); "
        "Vera Holm (person of Norland, id a6); give a full name or an id"
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Boris Lunt", "did you mean Boris Lund or "),
        ("Anna Peres", "did you mean Ana Pérez-Ruiz"),
        ("Soutmark", "did you mean Southmark or Southmark Steel?"),
        ("Holmes", "did you mean Vera Holm"),
        ("xqxqx", "; `kg query actors` lists who there is"),
    ],
)
def test_an_unknown_name_gets_the_nearest_offered(text: str, offered: str) -> None:
    with pytest.raises(QueryError) as caught:
        meant(text)
    assert str(caught.value).startswith(f"--actor: no actor is called {text!r}; ")
    assert offered in str(caught.value)


def test_a_surname_of_several_lists_them() -> None:
    with pytest.raises(QueryError, match=r"'reed' may be any of Ann Reed .*; Tom Reed \(person"):
        meant("reed")


@pytest.mark.parametrize("text", ["Maria", "Steel", "la", "English", "Germany", ""])
def test_first_names_parts_and_peoples_mean_nobody(text: str) -> None:
    with pytest.raises(QueryError, match=f"no actor is called '{text}'"):
        meant(text)


def test_many_candidates_are_counted() -> None:
    candidates = [
        Candidate(id=f"{number}", name="Li", kind="person", country=None, aliases=())
        for number in range(10)
    ]
    assert listed(candidates).endswith("Li (person, id 7); and 2 more")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("İstanbul", "istanbul"),
        ("Straße", "strasse"),
        ("Ban Ki-moon", "ban ki moon"),
        ("Ban Ki\u2010moon", "ban ki moon"),
        ("O\u2019Neill", "o'neill"),
        ("U.S.", "u s"),
        (" Thórir \n Æðelstan", "thorir aedelstan"),
        ("Юрий", "юрии"),
    ],
)
def test_folding_leaves_out_what_people_do_not_type(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_an_event_is_found_by_the_beginning_of_its_id() -> None:
    assert event_id(ListStore(), "FE61", option="event", timeout=1.0) == "fe61000000000000"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("0123", "--event: '0123' begins the ids 0123456789abcdef, 01234567ffffffff; give more"),
        ("abcd", "--event: no event has the id 'abcd'; the column `event` of other questions"),
        ("fe6", "--event: 'fe6' is no id, nor its first 4 characters or more; the column `event`"),
        ("the call", "--event: 'the call' is no id"),
    ],
)
def test_an_event_that_is_not_there_is_told(text: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        event_id(ListStore(), text, option="event", timeout=1.0)
    assert str(caught.value).startswith(message)
