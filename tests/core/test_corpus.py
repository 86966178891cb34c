"""Who is one actor across articles, and who is not; ids that corrections and order leave alone."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from core.stories import article, member

from kg.corpus import Roll, roll_call
from kg.model import ActorRecord, content_id
from kg.persons import Local

if TYPE_CHECKING:
    from kg.article import Article, CastMember


def who(roll: Roll, name: str, key: str) -> str | None:
    """The id that an article's local actor has."""
    return roll.ids.get(Local(content_id("c", name), key))


def casts(*members: CastMember) -> Roll:
    """The roll of articles with one actor each: a.txt, b.txt and so on, each actor called "x"."""
    articles = [article(f"{chr(97 + n)}.txt", one) for n, one in enumerate(members)]
    return roll_call(articles)


def named(name: str, country: str | None = None, role: str | None = None) -> CastMember:
    return member("x", name, country=country, role=role)


def groups(roll: Roll) -> set[frozenset[str]]:
    """Which articles' actors are one, by the articles' letters."""
    letters = {content_id("c", f"{letter}.txt"): letter for letter in "abcdefgh"}
    found: dict[str, set[str]] = {}
    for local, actor_id in roll.ids.items():
        found.setdefault(actor_id, set()).add(letters[local.document_id])
    return {frozenset(group) for group in found.values()}


def apart(*letters: str) -> set[frozenset[str]]:
    return {frozenset(group) for group in letters}


def test_every_field_of_an_actor() -> None:
    roll = roll_call(
        [
            article(
                "a.txt",
                member("a1", "Ann Lee", country="Norway", aliases=("Lee",), mentions=3),
                member("a2", "Oslo Bank", "organization", mentions=2),
            ),
            article(
                "b.txt",
                member("a1", "Oslo Bank", "organization", aliases=("OB",)),
                member("a7", "Ann Lee", country="Norway", aliases=("Ms Lee",), mentions=2),
            ),
        ]
    )
    ann, bank = content_id("person", "Ann Lee"), content_id("organization", "Oslo Bank")
    assert set(roll.actors) == {
        ActorRecord(
            id=ann,
            name="Ann Lee",
            kind="person",
            country="Norway",
            aliases=("Lee", "Ms Lee"),
            mentions=5,
            documents=2,
        ),
        ActorRecord(
            id=bank,
            name="Oslo Bank",
            kind="organization",
            country=None,
            aliases=("OB",),
            mentions=3,
            documents=2,
        ),
    }
    assert (who(roll, "a.txt", "a1"), who(roll, "b.txt", "a7")) == (ann, ann)
    assert (who(roll, "a.txt", "a2"), who(roll, "b.txt", "a1")) == (bank, bank)
    assert roll.actor(ann).name == "Ann Lee"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("Ann Lee"), named("Ann Lee")),
        (named("Ann Lee"), named("ANN LEE")),
        (named("Ann Lee", "Norway", "minister"), named("Ann Lee", "Sweden", "general")),
        (named("José Nuñez"), named("Jose Nunez")),
        (named("Anna-Lena Ek"), named("Anna Lena Ek")),
        (named("Sergei Petrov", "Russia"), named("Sergey Petrov", "Russia")),
        (named("Sergei Petrov", None, "minister"), named("Sergey Petrov", "Russia", "minister")),
        (named("Sergei Petrov", "Russia"), named("Sergey Petrov")),
        (named("Ivan Poutilin"), named("Ivan Putilin")),
        (named("Ivan Putilin", "Russia"), named("Ivan Poutilin", "Russia")),
        (named("John Q. Lund", "Norway"), named("John Lund", "Norway")),
        (named("John Quincy Lund", "Norway"), named("John Q Lund", "Norway")),
        (named("Ann Lee"), named("Lee")),
        (named("Ann Lee", "Norway", "minister"), named("Lee", "Norway", "envoy")),
        (named("Jean-Yves Le Goff", "France"), named("Le Goff", "France")),
        (named("Ursula von der Heide", role="president"), named("von der Heide", role="president")),
        (named("Pat O'Brien"), named("O\u2019Brien", "Ireland")),
    ],
    ids=lambda one: one.name,
)
def test_one_person(one: CastMember, other: CastMember) -> None:
    assert groups(casts(one, other)) == apart("ab")
    assert groups(casts(other, one)) == apart("ab")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("Ann Lee"), named("Ann Lund")),
        (named("Sergei Petrov", "Russia"), named("Sergey Petrov", "Ukraine")),
        (named("Sergei Petrov"), named("Sergei Petrova")),
        (named("John Lund", "Norway"), named("Joan Lund", "Norway")),
        (named("George H. W. Lund", "Norway"), named("George W. Lund", "Norway")),
        (named("Kim Yong-nam", "North Korea"), named("Kim Jong-nam", "North Korea")),
        (named("Ann Lee", "Norway", "minister"), named("Lee", "Sweden", "general")),
        (named("Ann Lee", "Norway"), named("Lee", "Sweden")),
        (named("Jean-Yves Le Goff", "France"), named("Le Goff")),
        (named("Lee"), named("Lee")),
        (named("Lee"), named("Leeds")),
    ],
    ids=lambda one: one.name,
)
def test_two_persons(one: CastMember, other: CastMember) -> None:
    assert groups(casts(one, other)) == apart("a", "b")
    assert groups(casts(other, one)) == apart("a", "b")


def test_a_surname_of_two_bearers_is_neither() -> None:
    roll = casts(named("Bill Lund"), named("Hill Lund"), named("Lund"), named("Lund"))
    assert groups(roll) == apart("a", "b", "c", "d")


def test_what_is_said_of_a_surname_can_choose_its_bearer() -> None:
    bill, hill = named("Bill Lund", "Norway"), named("Hill Lund", "Sweden")
    assert groups(casts(bill, hill, named("Lund", "Sweden"))) == apart("a", "bc")


def test_a_name_without_the_middle_one_joins_neither_of_two_who_have_one() -> None:
    roll = casts(
        named("George H. W. Lund", "Norway"),
        named("George W. Lund", "Norway"),
        named("George Lund", "Norway"),
    )
    assert groups(roll) == apart("a", "b", "c")


def test_spellings_are_joined_over_a_third_one() -> None:
    roll = casts(
        named("Volodymyr Zelenko", "Ukraine"),
        named("Volodimir Zelenko", "Ukraine"),
        named("Volodymyr Zelenkoo", "Ukraine"),
    )
    assert groups(roll) == apart("abc")


def test_a_name_that_articles_use_for_somebody_is_his_elsewhere_too() -> None:
    president = member("x", "Chen Guanglie", aliases=("Chen",))
    assert groups(casts(president, named("Chen"))) == apart("ab")


def test_whom_one_article_keeps_apart_stays_apart() -> None:
    roll = roll_call(
        [
            article("a.txt", member("a1", "Ann Lee"), member("a2", "Lee")),
            article(
                "b.txt",
                member("b1", "Maria Sousa", country="Brazil"),
                member("b2", "Mario Sousa", country="Brazil"),
            ),
        ]
    )
    assert len(roll.actors) == 4
    assert who(roll, "a.txt", "a1") != who(roll, "a.txt", "a2")
    assert who(roll, "b.txt", "b1") != who(roll, "b.txt", "b2")


def test_ids_are_of_kind_and_name_and_of_the_article_for_a_bare_surname() -> None:
    roll = casts(named("Ann Lee", "Norway"), named("Lund"), named("Lund"))
    assert who(roll, "a.txt", "x") == content_id("person", "Ann Lee")
    assert who(roll, "b.txt", "x") == content_id("person", "Lund", content_id("c", "b.txt"))
    assert who(roll, "c.txt", "x") == content_id("person", "Lund", content_id("c", "c.txt"))


def test_the_name_that_most_articles_use_is_the_actors() -> None:
    roll = casts(
        named("Sergey Petrov", "Russia"),
        named("Sergei Petrov", "Russia"),
        named("Sergei Petrov", "Russia"),
        named("Petrov"),
        named("Petrov"),
        named("Petrov"),
        named("Petrov"),
    )
    (actor,) = roll.actors
    assert (actor.name, actor.aliases) == ("Sergei Petrov", ("Petrov", "Sergey Petrov"))
    assert (actor.id, actor.documents) == (content_id("person", "Sergei Petrov"), 7)


def test_everybody_else_is_one_by_kind_and_name() -> None:
    roll = roll_call(
        [
            article("a.txt", member("1", "Georgia", "country"), member("2", "Oslo Bank", "place")),
            article("b.txt", member("1", "Georgia", "place"), member("2", "OSLO BANK", "place")),
            article("c.txt", member("1", "Georgia", "country"), member("2", "Oslo Bank", "group")),
        ]
    )
    assert who(roll, "a.txt", "1") == who(roll, "c.txt", "1") == content_id("country", "Georgia")
    assert who(roll, "b.txt", "1") == content_id("place", "Georgia")
    assert who(roll, "a.txt", "2") == who(roll, "b.txt", "2") == content_id("place", "Oslo Bank")
    assert who(roll, "c.txt", "2") == content_id("group", "Oslo Bank")


def test_who_has_no_name_is_the_country_that_he_serves_or_nobody() -> None:
    roll = roll_call(
        [
            article(
                "a.txt",
                member("1", "the Norwegian minister", country="Norway", named=False, mentions=2),
                member("2", "the minister", named=False),
                member("3", "Norway", "country", aliases=("Oslo",)),
            ),
            article("b.txt", member("1", "the envoy", country="Chad", named=False)),
        ]
    )
    norway = content_id("country", "Norway")
    assert who(roll, "a.txt", "1") == who(roll, "a.txt", "3") == norway
    assert who(roll, "a.txt", "2") is None
    chad = roll.actor(who(roll, "b.txt", "1") or "")
    assert (chad.name, chad.kind, chad.aliases) == ("Chad", "country", ())
    assert roll.actor(norway).aliases == ("Oslo",)
    assert roll.actor(norway).mentions == 3


def test_no_actor_is_lost_where_two_would_have_one_id() -> None:
    roll = roll_call([article("a.txt", member("1", "Lund"), member("2", "Lund", mentions=4))])
    (actor,) = roll.actors
    assert (actor.mentions, actor.documents) == (5, 1)
    assert who(roll, "a.txt", "1") == who(roll, "a.txt", "2") == actor.id


def test_names_without_letters_are_names_too() -> None:
    roll = casts(named("!!!"), named("???"), named("—"))
    assert groups(roll) == apart("a", "b", "c")
    assert roll_call([]) == Roll(by_id={}, ids={})


def crowd() -> list[Article]:
    """Articles in which spellings, surnames and roles mix."""
    chance = random.Random(7)  # noqa: S311 - the same crowd in every run
    names = [
        *("Ann Lee", "Anne Lee", "Ann B. Lee", "Lee", "Bo Ek", "Bo Eck", "Ek", "Eck"),
        *("Jean Le Goff", "Le Goff", "Goff", "Cy Goff", "Cyd Goff"),
    ]
    return [
        article(
            f"{n}.txt",
            *(
                member(
                    f"a{at}",
                    name,
                    country=chance.choice([None, "Norway", "Sweden"]),
                    role=chance.choice([None, "minister", "general"]),
                )
                for at, name in enumerate(chance.sample(names, 3))
            ),
        )
        for n in range(40)
    ]


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = crowd()
    expected = roll_call(articles)
    for seed in range(5):
        random.Random(seed).shuffle(articles)  # noqa: S311 - no secret
        assert roll_call(articles) == expected
    assert set(expected.ids.values()) == set(expected.by_id)
    assert len(expected.ids) == 120
    assert sum(actor.mentions for actor in expected.actors) == 120
