"""Whom a common noun names: one actor in a country or an article, never across them by the noun."""

from __future__ import annotations

import pytest
from core.stories import article, member

from kg.corpus import Roll, roll_call
from kg.model import content_id
from kg.persons import Local


def called(name: str, country: str | None = None, kind: str = "group") -> Roll:
    """The roll of two articles that both speak of that collective."""
    return roll_call(
        article(file, member("x", name, kind, country=country, described=True))
        for file in ("a.txt", "b.txt")
    )


def who(roll: Roll, file: str) -> str:
    """The id of the collective of an article."""
    return roll.ids[Local(content_id("c", file), "x")]


def test_police_of_nowhere_are_others_in_each_article() -> None:
    roll = called("police")
    assert who(roll, "a.txt") == content_id("group", "police", content_id("c", "a.txt"))
    assert who(roll, "b.txt") == content_id("group", "police", content_id("c", "b.txt"))


def test_police_of_a_country_are_one_in_all_articles() -> None:
    roll = called("police", "Kenya")
    assert who(roll, "a.txt") == who(roll, "b.txt") == content_id("group", "police", "Kenya")


@pytest.mark.parametrize("name", ["pro-Russian separatists", "Greek court", "US allies"])
def test_a_name_in_a_description_tells_enough(name: str) -> None:
    roll = called(name)
    assert who(roll, "a.txt") == who(roll, "b.txt") == content_id("group", name)


def test_police_of_two_countries_are_two() -> None:
    roll = roll_call(
        article(file, member("x", "police", "group", country=country, described=True))
        for file, country in (("a.txt", "Kenya"), ("b.txt", "Peru"))
    )
    assert who(roll, "a.txt") == content_id("group", "police", "Kenya")
    assert who(roll, "b.txt") == content_id("group", "police", "Peru")


def test_another_article_changes_no_id() -> None:
    alone = roll_call([article("a.txt", member("x", "police", "group", described=True))])
    assert who(alone, "a.txt") == who(called("police"), "a.txt")


def test_a_body_that_writes_its_name_small_is_one_in_all_articles() -> None:
    roll = roll_call(
        article(file, member("x", "adidas", "organization")) for file in ("a.txt", "b.txt")
    )
    assert who(roll, "a.txt") == who(roll, "b.txt") == content_id("organization", "adidas")


def test_a_relative_is_told_by_whose_he_is() -> None:
    roll = called("Ann Lee's sister", kind="person")
    assert who(roll, "a.txt") == who(roll, "b.txt") == content_id("person", "Ann Lee's sister")


def test_a_relative_is_never_short_for_somebody() -> None:
    roll = roll_call(
        [
            article("a.txt", member("x", "Ann Lee's brother", described=True)),
            article("b.txt", member("x", "Brother")),
        ]
    )
    assert who(roll, "a.txt") != who(roll, "b.txt")
