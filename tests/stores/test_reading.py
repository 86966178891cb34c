"""Whatever somebody's Cypher says, it only reads: on every store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import QueryError

if TYPE_CHECKING:
    from loaders import Store

pytestmark = pytest.mark.store


def test_store_answers(sample_store: Store) -> None:
    rows = sample_store.read(
        "MATCH (a:Actor) WHERE a.kind = $kind RETURN a.name AS name ORDER BY name",
        {"kind": "country"},
    )
    assert rows.columns == ("name",)
    assert rows.rows == (("Norland",), ("Southmark",))
    assert not rows.truncated


@pytest.mark.parametrize("text", ["CREATE (:Actor {id: 'x'})"])
def test_writing_is_refused(sample_store: Store, text: str) -> None:
    with pytest.raises(QueryError, match="only reading"):
        sample_store.read(text)
