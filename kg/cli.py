"""The command `kg`: each command parses its line, calls one plain function, prints.

Data goes to stdout, log and progress to stderr. Exit status 0 done, 1 failed, 2 misused, 130
interrupted. A mistake is one line on stderr; no traceback unless --debug.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from functools import wraps
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg import console
from kg.errors import KGError, MisuseError, QuestionError
from kg.options import DEFAULT_MODEL, Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

app = typer.Typer(
    name="kg",
    help="Who did or said what to whom, when, and which sentence says so.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
FAILED = 1
MISUSED = 2
INTERRUPTED = 130
DAY = "YYYY-MM-DD"
# What every mistake in a line is; the parser of lines has no public name for it.
USAGE_ERROR: Any = typer.BadParameter.__base__


def _day(text: str) -> dt.date:
    """The day that an option says."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not a day such as 2022-02-01") from error


Docs = Annotated[
    list[str], typer.Argument(help="Articles: .txt files, folders of them, or - for stdin.")
]
OutFolder = Annotated[Path, typer.Argument(help="An output folder of `kg build` or `kg extract`.")]
Out = Annotated[Path, typer.Option("--out", help="The output folder, made if it is not there.")]
Metadata = Annotated[
    Path | None,
    typer.Option(help="CSV with file, published, outlet, title. Default: metadata.csv in DOCS."),
]
Collection = Annotated[
    str | None, typer.Option(help="Name of this set of articles in a store. Default: OUT's name.")
]
Model = Annotated[str, typer.Option(help="An installed English spaCy pipeline.")]
Trust = Annotated[
    bool,
    typer.Option(
        "--trust-header-dates", help="Count relative dates from a date in the first lines."
    ),
]
Inspect = Annotated[bool, typer.Option("--inspect", help="Add mentions.jsonl and dates.jsonl.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="Stop at the first article that is skipped.")
]
Jobs = Annotated[int, typer.Option(min=1, help="Processes that parse side by side.")]
StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        help="A folder, bolt://… or neo4j://…, or the word neo4j for NEO4J_URI and so on.",
    ),
]
MaybeStore = Annotated[
    str | None,
    typer.Option("--store", help="As in `kg load`. Default: the embedded store OUT/store."),
]


@app.callback(invoke_without_command=True)
def options(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show tracebacks and the whole log.")
    ] = False,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Set up the log; --version."""
    console.log_to_stderr(debug=debug)
    if version:
        from kg.installation import version_line

        typer.echo(version_line())
        raise typer.Exit


def _chosen(
    metadata: Metadata = None,
    collection: Collection = None,
    model: Model = DEFAULT_MODEL,
    trust_header_dates: Trust = False,
    inspect: Inspect = False,
    strict: Strict = False,
    jobs: Jobs = 1,
) -> Options:
    """What the options of reading articles say."""
    return Options(
        metadata=metadata,
        collection=collection,
        model=model,
        trust_header_dates=trust_header_dates,
        inspect=inspect,
        strict=strict,
        jobs=jobs,
    )


def _reading(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the options of reading articles behind its own, which it gets as one."""
    own, shared = signature(command, eval_str=True), signature(_chosen, eval_str=True)
    parameters = [p for p in own.parameters.values() if p.name != "chosen"]
    parameters += shared.parameters.values()

    @wraps(command)
    def read(**given: Any) -> None:  # noqa: ANN401 - whatever the two signatures say
        chosen = _chosen(**{name: given.pop(name) for name in shared.parameters})
        command(chosen=chosen, **given)

    read.__dict__["__signature__"] = own.replace(parameters=parameters)
    read.__annotations__ = {p.name: p.annotation for p in parameters}
    return read


@app.command()
@_reading
def build(docs: Docs, out: Out, store: MaybeStore = None, *, chosen: Options) -> None:
    """Articles to triples, a graph store and a page; then a summary.

    Example: kg build articles/ --out demo
    """
    from kg import journey

    with console.progress_bar("reading") as progress:
        made = journey.build(docs, out, store=store, options=chosen, progress=progress)
    _print(console.build_lines(made))


@app.command()
@_reading
def extract(docs: Docs, out: Out, *, chosen: Options) -> None:
    """Articles to the output folder alone: documents, actors, triples, events.

    Example: kg extract articles/ --out demo --inspect
    """
    from kg import journey

    with console.progress_bar("reading") as progress:
        report = journey.extract(docs, out, options=chosen, progress=progress)
    _print(console.report_lines(report))


@app.command()
def load(
    out: OutFolder,
    store: MaybeStore = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Take documents out that OUT no longer has.")
    ] = False,
) -> None:
    """An output folder into a graph store; what is there already is left alone.

    Example: kg load demo --store bolt://localhost:7687 (password from NEO4J_PASSWORD)
    """
    from kg import journey

    typer.echo(str(journey.load(out, store, prune=prune)))


@app.command(context_settings={"ignore_unknown_options": True})
def query(
    store: StoreOption,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME] [--PARAMETER VALUE]...",
            help="A question and its parameters, see `kg queries`; or a .cypher file of your own.",
        ),
    ] = None,
    cypher: Annotated[
        str | None,
        typer.Option(
            help="Your own Cypher; it can only read. --d 2022-02-01 is its $d, a text: date($d)."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A list of row objects.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Comma-separated values.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="Rows at the most.")] = 1000,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds at the most.")] = 10.0,
) -> None:
    """Ask a question; its parameters are options: --actor A --other B --from D --to D --top N.

    Example: kg query who-spoke-to-whom --store demo/store --from 2022-01-01
    """
    from kg import journey
    from queries import read_words
    from queries.render import render

    name, arguments = read_words(words or [])
    if (name is None) == (cypher is None):
        raise QuestionError(
            "give either the name of a question, see `kg queries`, or --cypher TEXT"
        )
    if as_json and as_csv:
        raise QuestionError("give --json or --csv, not both")
    if cypher is not None:
        rows = journey.cypher(cypher, arguments, store=store, timeout=timeout, limit=limit)
    else:
        rows = journey.query(name or "", store=store, timeout=timeout, limit=limit, **arguments)
    sys.stdout.write(render(rows, "json" if as_json else "csv" if as_csv else "table"))
    if rows.truncated:
        typer.echo(f"only the first {limit} rows are shown; --limit N shows more", err=True)


@app.command()
def queries(
    name: Annotated[str | None, typer.Argument(help="Show this one, with its Cypher.")] = None,
) -> None:
    """The ready-made questions with their parameters.

    Example: kg queries between
    """
    from queries import catalogue_text, question_text

    typer.echo(question_text(name) if name else catalogue_text())


@app.command()
def view(
    out: OutFolder,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Default: OUT/graph.html.")
    ] = None,
    actor: Annotated[
        str | None, typer.Option(help="This one, whom it deals with, and what they do among them.")
    ] = None,
    since: Annotated[
        dt.date | None, typer.Option("--from", parser=_day, metavar=DAY, help="First day.")
    ] = None,
    until: Annotated[
        dt.date | None, typer.Option("--to", parser=_day, metavar=DAY, help="Last day.")
    ] = None,
    top: Annotated[int | None, typer.Option(min=1, help="Only the N busiest actors.")] = None,
    title: Annotated[str | None, typer.Option(help="Heading of the page.")] = None,
) -> None:
    """The interactive page: one HTML file, offline, safe to pass on.

    Example: kg view demo -o report.html --actor Ukraine --top 20
    """
    from kg import journey

    page = journey.view(out, output, actor=actor, since=since, until=until, top=top, title=title)
    hidden = f" ({page.hidden} events left out)" if page.hidden else ""
    typer.echo(f"{page.path}: {page.actors} actors, {page.events} events{hidden}")


@app.command()
def export(
    out: Annotated[Path | None, typer.Argument(help="An output folder.")] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Where to.")] = None,
    format_: Annotated[
        str | None, typer.Option("--format", help="graphml, gexf, csv or json.")
    ] = None,
    store: Annotated[
        str | None, typer.Option("--store", help="Export this store into an output folder.")
    ] = None,
) -> None:
    """An output folder as a graph file, or a store back into an output folder.

    Example: kg export demo --format gexf -o demo.gexf
    """
    from kg import journey

    if output is None or (out is None) == (store is None) or (out and not format_):
        raise MisuseError("give OUT --format F -o PATH, or --store URI -o FOLDER")
    if store is not None:
        typer.echo(str(journey.export_store(store, output)))
    elif out is not None:
        _print(map(str, journey.export_graph(out, format_ or "", output)))


@app.command()
def status(store: StoreOption) -> None:
    """What a store holds.

    Example: kg status --store demo/store
    """
    from kg import journey

    typer.echo(str(journey.status(store)))


@app.command()
def explain(
    sentence: Annotated[str, typer.Argument(help="A sentence or a few.")],
    published: Annotated[
        dt.date | None,
        typer.Option(parser=_day, metavar=DAY, help="The day that relative dates count from."),
    ] = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Why a sentence gives the triples that it gives: parse, predicates, proposals, status, date.

    Example: kg explain "France urged Iran to free the crew on Monday." --published 2020-03-04
    """
    from kg.article import explain_text

    typer.echo(explain_text(sentence, published=published, model=model))


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Gold events, JSON Lines.")],
    out: OutFolder,
    errors: Annotated[bool, typer.Option("--errors", help="List every miss and mistake.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One object of figures.")] = False,
) -> None:
    """Scores of an output folder against gold events.

    Example: kg evaluate examples/gold.jsonl demo
    """
    from kg.evaluation import evaluate as score

    scores = score(gold, out)
    typer.echo(scores.to_json() if as_json else scores.to_text(errors=errors))


def _print(lines: Iterable[str]) -> None:
    """Print the lines to stdout."""
    for text in lines:
        typer.echo(text)


def main() -> None:
    """Run the command line; the process ends with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(words: Sequence[str]) -> int:
    """The exit status of the command that these words are."""
    command = typer.main.get_command(app)
    try:
        with command.make_context("kg", list(words)) as context:
            command.invoke(context)
        sys.stdout.flush()
    except typer.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        # the reader of stdout has left (`| head`); nothing more to say, and nothing to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except USAGE_ERROR as error:
        typer.echo(console.misuse_line(error), err=True)
        return MISUSED
    except (KGError, OSError) as error:
        if "--debug" in words:
            raise
        typer.echo(f"kg: {error}", err=True)
        return MISUSED if isinstance(error, MisuseError) else FAILED
    except KeyboardInterrupt:
        typer.echo("kg: interrupted; the same command goes on where it stopped", err=True)
        return INTERRUPTED
    return 0


if __name__ == "__main__":
    main()
