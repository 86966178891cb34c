"""What every store does alike: loading, loading again, changes, removal, giving back."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from graphs import sample
from servers.wiping import everything, write

from kg.errors import OutputError, StoreError
from kg.model import ActorRecord, content_id
from kg.output import FILES, Output, ordered, write_output
from loaders.writing import write_batch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from neo4j import ManagedTransaction

    from loaders import Store
    from loaders.difference import Telling

pytestmark = pytest.mark.store

HOSTILE = 'Åsa “`Tick`” O\'Brien \\ "quoted" \u2028 {id: 1}) DETACH DELETE (n) // 😀 عربي'


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The sample's output folder."""
    write_output(sample(), tmp_path / "out")
    return tmp_path / "out"


def files(folder: Path) -> dict[str, bytes]:
    """The four files of an output folder."""
    return {name: (folder / name).read_bytes() for name in FILES}


def counts(store: Store) -> dict[str, int]:
    """How many nodes there are of each label, and relationships of each type."""
    nodes = store.read("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n")
    links = store.read("MATCH ()-[r]->() RETURN type(r) AS label, count(*) AS n")
    return {str(row["label"]): int(str(row["n"])) for row in (*nodes, *links)}


def test_the_graph_is_as_designed(empty_store: Store, out: Path) -> None:
    summary = empty_store.load(out)
    assert str(summary) == (
        "documents: 4 new, 0 changed, 0 unchanged; events: 14 (14 written); actors: 9"
    )
    assert counts(empty_store) == {
        "Document": 4,
        "Sentence": 15,
        "Event": 14,
        "Actor": 9,
        "IN": 15,
        "EVIDENCED_BY": 16,
        "AGENT": 14,
        "TARGET": 14,
        # one edge for each event that did happen: none planned, negated, alleged, hypothetical
        "CONSULT": 5,
        "REQUEST": 1,
        "THREATEN": 1,
        "ACCUSE": 1,
        "AID": 1,
        "SUPPORT": 1,
    }


def test_an_event_has_its_sides_and_sentences(empty_store: Store, out: Path) -> None:
    empty_store.load(out)
    rows = empty_store.read(
        "MATCH (a:Actor)-[:AGENT]->(e:Event {action: 'visited'})-[:TARGET]->(b:Actor) "
        "MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:IN]->(d:Document) "
        "RETURN a.name, e.status, toString(e.date), b.name, r.status, r.lemma, r.subject_mention, "
        "s.text, d.document ORDER BY d.document"
    )
    told = ("Dana Okafor", "actual", "2022-01-14", "Southmark")
    assert rows.rows == (
        (
            *(*told, "actual", "visit", "Dana Okafor"),
            *("Dana Okafor visited Southmark on January 14.", "courier/talks.txt"),
        ),
        (
            *(*told, "planned", "visit", "Dana Okafor"),
            *("Dana Okafor will visit Southmark on 14 January 2022.", "wire.txt"),
        ),
    )


def test_loading_twice_changes_nothing(empty_store: Store, out: Path) -> None:
    empty_store.load(out)
    before = everything(empty_store)
    again = empty_store.load(out)
    assert everything(empty_store) == before
    assert (again.new, again.changed, again.unchanged, again.events_written) == (0, 0, 4, 0)


def test_what_is_given_back_is_what_was_loaded(
    empty_store: Store, out: Path, tmp_path: Path
) -> None:
    empty_store.load(out)
    summary = empty_store.export(tmp_path / "back")
    assert files(tmp_path / "back") == files(out)
    assert str(summary) == f"{tmp_path / 'back'}: 4 documents, 16 triples"


def test_an_empty_store_has_nothing_to_give(empty_store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds nothing"):
        empty_store.export(tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_a_changed_document_is_told_anew(empty_store: Store, out: Path, tmp_path: Path) -> None:
    empty_store.load(out)
    changed = without_triple(sample(), lemma="accuse")
    write_output(changed, out)
    summary = empty_store.load(out)
    # the other two name an actor whose row changed: they are looked at, and left as they are
    assert (summary.new, summary.removed) == (0, 0)
    assert empty_store.read("MATCH (e:Event {action: 'accused'}) RETURN e").rows == ()
    assert empty_store.read("MATCH ()-[r:ACCUSE]->() RETURN r").rows == ()
    empty_store.export(tmp_path / "back")
    assert files(tmp_path / "back") == files(out)


def test_an_event_changes_status_side_and_edge(
    empty_store: Store, out: Path, tmp_path: Path
) -> None:
    empty_store.load(out)
    output = sample()
    turned = tuple(
        dataclasses.replace(
            event, status="actual", subject_id=event.object_id, object_id=event.subject_id
        )
        if event.status == "planned"
        else dataclasses.replace(event, status="alleged")
        if event.action == "praised"
        else event
        for event in output.events
    )
    write_output(dataclasses.replace(output, events=turned), out)
    summary = empty_store.load(out)
    assert summary.events_written == 2
    edges = empty_store.read(
        "MATCH (a:Actor)-[r]->(b:Actor) WHERE r.date IS NULL OR r.date >= date('2022-03-01') "
        "RETURN type(r), a.name, b.name"
    )
    assert edges.rows == (("CONSULT", "Southmark", "Norland"),)
    empty_store.export(tmp_path / "back")
    assert files(tmp_path / "back") == files(out)


def test_documents_that_went_stay_until_pruned(
    empty_store: Store, out: Path, tmp_path: Path
) -> None:
    empty_store.load(out)
    write_output(sample(without="wire.txt"), out)
    kept = empty_store.load(out)
    assert kept.kept == 1
    assert "1 only in the store (--prune removes them)" in str(kept)
    assert counts(empty_store)["Event"] == 14
    pruned = empty_store.load(out, prune=True)
    assert (pruned.removed, pruned.kept) == (1, 0)
    assert counts(empty_store)["Event"] == 10
    empty_store.export(tmp_path / "back")
    assert files(tmp_path / "back") == files(out)


def test_pruned_is_as_if_never_loaded(empty_store: Store, out: Path, tmp_path: Path) -> None:
    write_output(sample(without="courier/talks.txt"), tmp_path / "less")
    empty_store.load(tmp_path / "less")
    before = everything(empty_store)
    empty_store.load(out)
    assert everything(empty_store) != before
    empty_store.load(tmp_path / "less", prune=True)
    assert everything(empty_store) == before


def test_actors_without_triples_come_and_go(empty_store: Store, out: Path, tmp_path: Path) -> None:
    output = sample()
    extra = ActorRecord(
        id=content_id("person", "Kim Unheard"),
        name="Kim Unheard",
        kind="person",
        country=None,
        aliases=(),
        mentions=1,
        documents=1,
    )
    write_output(dataclasses.replace(output, actors=(*output.actors, extra)), out)
    empty_store.load(out)
    empty_store.export(tmp_path / "back")
    assert files(tmp_path / "back") == files(out)
    write_output(output, out)
    empty_store.load(out)
    assert empty_store.read("MATCH (a:Actor {name: 'Kim Unheard'}) RETURN a").rows == ()


def test_an_interrupted_load_goes_on(
    empty_store: Store, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_store.load(out)
    whole = everything(empty_store)
    write(empty_store, "MATCH (n) DETACH DELETE n")
    monkeypatch.setattr("loaders.loading.BATCH", 1)
    failing = fail_after(3, monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        empty_store.load(out)
    assert 0 < counts(empty_store)["Document"] < 4
    failing.undo()
    empty_store.load(out)
    assert everything(empty_store) == whole


def fail_after(batches: int, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the process be interrupted in the middle of that batch's transaction."""
    calls = []

    def interrupted(
        tx: ManagedTransaction,
        collection: str,
        batch: Sequence[Telling],
        known: dict[str, str | None],
    ) -> int:
        calls.append(write_batch(tx, collection, batch, known))
        if len(calls) == batches:
            raise KeyboardInterrupt
        return calls[-1]

    monkeypatch.setattr("loaders.loading.write_batch", interrupted)
    return monkeypatch


def test_collections_share_actors_and_events(empty_store: Store, out: Path, tmp_path: Path) -> None:
    empty_store.load(out)
    alone = everything(empty_store)
    other = tmp_path / "other"
    write_output(sample("second/set", without="post/calls.txt"), other)
    empty_store.load(other)
    assert counts(empty_store)["Event"] == 14
    assert counts(empty_store)["Document"] == 7
    (row,) = empty_store.read(
        "MATCH (e:Event {action: 'visited'}) RETURN e.reports AS reports, e.collections AS names"
    )
    assert row == {"reports": 4, "names": ["sample", "second/set"]}
    empty_store.export(tmp_path / "back")
    assert files(tmp_path / "back" / "sample") == files(out)
    assert files(tmp_path / "back" / "second%2Fset") == files(other)
    write_output(
        Output(documents=sample("second/set").documents[:1], actors=(), triples=(), events=()),
        other,
    )
    empty_store.load(other, prune=True)
    write(empty_store, "MATCH (d:Document {collection: 'second/set'}) DETACH DELETE d")
    assert everything(empty_store) == alone


def test_hostile_names_are_only_names(empty_store: Store, out: Path, tmp_path: Path) -> None:
    output = renamed(sample(), "Isla Roth", HOSTILE)
    write_output(output, out)
    empty_store.load(out)
    rows = empty_store.read(
        "MATCH (:Actor)-[:SUPPORT]->(b:Actor {name: $name}) RETURN b.name", {"name": HOSTILE}
    )
    assert rows.rows == ((HOSTILE,),)
    empty_store.export(tmp_path / "back")
    assert files(tmp_path / "back") == files(out)


def test_a_damaged_folder_is_refused(empty_store: Store, out: Path) -> None:
    output = sample()
    write_output(dataclasses.replace(output, events=output.events[1:]), out)
    with pytest.raises(OutputError, match="do not fit together"):
        empty_store.load(out)
    assert counts(empty_store) == {}


def test_status_tells_what_is_there(empty_store: Store, out: Path) -> None:
    assert "holds nothing yet" in str(empty_store.status())
    empty_store.load(out)
    status = empty_store.status()
    assert status.collections == {"sample": 4}
    assert status.counts == {
        "documents": 4,
        "sentences": 15,
        "events": 14,
        "actors": 9,
        "triples": 16,
    }
    assert "10 events, 2022-01-01 to 2022-03-05" in str(status)
    assert status.title.startswith(("Neo4j 5.26.28", "embedded store (ArcadeDB "))


def test_ids_are_unique(empty_store: Store, out: Path) -> None:
    empty_store.load(out)
    with pytest.raises(StoreError, match="already"):
        write(
            empty_store,
            "MATCH (e:Event) WITH e.id AS id LIMIT 1 CREATE (:Event {id: id})",
        )


def without_triple(output: Output, lemma: str) -> Output:
    """The output without the one triple of that lemma, and without its event."""
    (gone,) = [triple for triple in output.triples if triple.lemma == lemma]
    left = tuple(
        dataclasses.replace(actor, mentions=actor.mentions - 1)
        if actor.id in {gone.subject_id, gone.object_id}
        else actor
        for actor in output.actors
    )
    return Output(
        documents=output.documents,
        actors=left,
        triples=tuple(triple for triple in output.triples if triple is not gone),
        events=tuple(event for event in output.events if event.id != gone.event_id),
    )


def renamed(output: Output, old: str, new: str) -> Output:
    """The output with an actor under another name."""
    return ordered(
        dataclasses.replace(
            output,
            actors=tuple(
                dataclasses.replace(actor, name=new, aliases=(new + "!",))
                if actor.name == old
                else actor
                for actor in output.actors
            ),
            triples=tuple(
                dataclasses.replace(triple, object=new, object_mention=new, sentence=new)
                if triple.object == old
                else triple
                for triple in output.triples
            ),
        )
    )
