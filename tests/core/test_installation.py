"""`kg --version` says what is installed, and who else writes into our packages."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from kg import installation
from kg.installation import clashes, version_line

if TYPE_CHECKING:
    import pytest


def test_the_version_alone_where_nobody_else_uses_our_names() -> None:
    assert version_line() == f"actor-kg {version('actor-kg')}"


def test_a_clash_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    owners = {
        "kg": ["actor-kg"],
        "loaders": ["actor-kg", "actor-kg"],
        "queries": ["queries", "actor-kg"],
        "spacy": ["spacy"],
    }
    monkeypatch.setattr(installation, "packages_distributions", lambda: owners)
    assert clashes() == (
        (
            "the package 'queries' is also installed by queries, which may have overwritten our "
            "files: give actor-kg an environment of its own"
        ),
    )
    assert version_line().splitlines() == [f"actor-kg {version('actor-kg')}", *clashes()]


def test_a_package_run_from_a_checkout_clashes_with_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(installation, "packages_distributions", dict)
    assert clashes() == ()
