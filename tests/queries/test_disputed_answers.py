"""Plans that came true or did not, denials and allegations: the same answers from every store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from answering import answer, cases

from kg.errors import QueryError
from queries import ask

if TYPE_CHECKING:
    from kg.output import Output
    from loaders import Store


pytestmark = pytest.mark.store


@pytest.mark.parametrize(("question", "rows"), cases("disputes.txt"))
def test_answers_on_plans_and_disputes(
    disputes_store: Store, disputes: Output, question: str, rows: str
) -> None:
    assert answer(disputes_store, question, disputes) == rows


def test_a_shared_alias_lists_its_owners_the_busiest_first(
    disputes_store: Store, disputes: Output
) -> None:
    ids = {one.name: one.id for one in disputes.actors}
    with pytest.raises(QueryError) as caught:
        ask(disputes_store, "contacts-of", {"actor": "reed"})
    assert str(caught.value) == (
        f"--actor: 'reed' may be any of Tom Reed (person, id {ids['Tom Reed']}); "
        f"Ann Reed (person of Ostland, id {ids['Ann Reed']}); give a full name or an id"
    )
    by_id = ask(disputes_store, "contacts-of", {"actor": ids["Ann Reed"], "class": "support"})
    assert [row[0] for row in by_id.rows] == ["Tom Reed"]
