"""The whole journey as plain functions: what `kg build`, the other commands and a notebook call.

The only room besides the command line that knows articles, stores and questions at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import OutputError, StoreError
from kg.explorer import PageSummary, write_page
from kg.explorer import export_graph as write_graph
from kg.explorer import to_networkx as graph_of
from kg.holding import held
from kg.options import DEFAULTS, Options, Report
from kg.output import check_output, read_output
from loaders import LoadSummary, check_store, open_store
from queries import ask, ask_cypher, check

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    import networkx as nx

    from kg.stage import Progress
    from loaders import ExportSummary, Rows, StoreStatus

STORE = "store"
PAGE = "graph.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What `build` made: the report, the load (None where no store could be made), the page."""

    out: Path
    report: Report
    store: str
    load: LoadSummary | None
    store_failure: str | None
    page: PageSummary


def build(
    docs: str | Path | Sequence[str | Path],
    out: str | Path,
    *,
    store: str | None = None,
    options: Options = DEFAULTS,
    progress: Progress | None = None,
) -> Build:
    """Articles to triples, a graph store and a page.

    Without `store` the graph goes into the embedded store OUT/store. Where that one cannot run at
    all (no wheel for the machine), everything else is made and `store_failure` says why.

    Raises:
        KGError: what extract, load and view raise.
    """
    if store is not None:
        check_store(store)  # rather now than after an hour of reading
    with held(Path(out)):
        return _build(docs, Path(out), store, options, progress)


def _build(
    docs: str | Path | Sequence[str | Path],
    out: Path,
    store: str | None,
    options: Options,
    progress: Progress | None,
) -> Build:
    """What was made in the folder that is held for it."""
    report = _extract(docs, out, options, progress)
    uri, summary, failure = store or str(out / STORE), None, None
    try:
        summary = load(out, uri)
    except StoreError as error:
        if store is not None:
            raise
        failure = str(error)
    return Build(
        out=out,
        report=report,
        store=uri,
        load=summary,
        store_failure=failure,
        page=view(out),
    )


def extract(
    docs: str | Path | Sequence[str | Path],
    out: str | Path,
    *,
    options: Options = DEFAULTS,
    progress: Progress | None = None,
) -> Report:
    """The report of reading articles into the output folder; see `kg.pipeline.extract`."""
    with held(Path(out)):
        return _extract(docs, Path(out), options, progress)


def _extract(
    docs: str | Path | Sequence[str | Path],
    out: Path,
    options: Options,
    progress: Progress | None,
) -> Report:
    """The report of reading articles into the folder that is held for them."""
    from kg import pipeline  # noqa: PLC0415 - spaCy takes a second that a query need not wait

    paths = [docs] if isinstance(docs, str | Path) else docs
    return pipeline.extract(paths, out, options, progress=progress)


def load(out: str | Path, store: str | None = None, *, prune: bool = False) -> LoadSummary:
    """What changed by loading the output folder into a store (without one: OUT/store).

    Raises:
        OutputError: no output folder. StoreError: the store cannot be reached or written.
    """
    folder = Path(out)
    check_output(folder)  # before a store is made for nothing
    with open_store(store or str(folder / STORE), create=True) as opened:
        return opened.load(folder, prune=prune)


def query(
    name: str,
    /,
    *,
    store: str,
    timeout: float = 10.0,
    limit: int | None = 1000,
    **arguments: object,
) -> Rows:
    """The rows that a question of the catalogue gives; `arguments` are its parameters.

    Raises:
        QueryError: no such question, parameter or actor. StoreError: the store cannot be reached.
    """
    texts = {key: str(value) for key, value in arguments.items() if value is not None}
    check(name, texts)  # before a store is started for nothing
    with open_store(store) as opened:
        return ask(opened, name, texts, timeout=timeout, limit=limit)


def cypher(
    text: str,
    parameters: Mapping[str, object] | None = None,
    *,
    store: str,
    timeout: float = 10.0,
    limit: int | None = 1000,
) -> Rows:
    """The rows that your own reading Cypher gives.

    Raises:
        QueryError: it is wrong, slow, or writes. StoreError: the store cannot be reached.
    """
    with open_store(store) as opened:
        return ask_cypher(opened, text, parameters, timeout=timeout, limit=limit)


def status(store: str) -> StoreStatus:
    """What a store holds: collections, counts, days.

    Raises:
        StoreError: the store cannot be reached.
    """
    with open_store(store) as opened:
        return opened.status()


def export_store(store: str, folder: str | Path) -> ExportSummary:
    """Where a store's collections were written, each as the output folder it came from.

    Raises:
        StoreError: the store is empty or cannot be reached. OutputError: no place to write.
    """
    with open_store(store) as opened:
        return opened.export(folder)


def view(
    out: str | Path,
    path: str | Path | None = None,
    *,
    actor: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    top: int | None = None,
    title: str | None = None,
) -> PageSummary:
    """What the HTML page shows, written to `path` (without one: OUT/graph.html)."""
    target = Path(path) if path else Path(out) / PAGE
    if target.is_dir():
        raise OutputError(f"{target}: is a folder; name a file, for example {target / PAGE}")
    return write_page(
        read_output(out), target, actor=actor, since=since, until=until, top=top, title=title
    )


def to_networkx(out: str | Path) -> nx.MultiDiGraph[str]:
    """The output folder as a networkx graph: actors are nodes, every event an edge."""
    return graph_of(read_output(out))


def export_graph(out: str | Path, format: str, path: str | Path) -> tuple[Path, ...]:  # noqa: A002 - what a caller calls it
    """The files written: the output folder's graph as graphml, gexf, csv or json.

    Raises:
        KGError: no output folder, an unknown format, or a path that cannot be written.
    """
    return write_graph(read_output(out), format, path)
