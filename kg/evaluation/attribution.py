"""Whether claims are laid at the right door: the speaker, or nobody where the article tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.evaluation.gold import GoldEvent
    from kg.evaluation.matching import Matches
    from kg.evaluation.names import Names
    from kg.model import Triple


def attributions(matches: Matches, names: Names) -> dict[int, float]:
    """By gold event that says who claims it: the share of its triples with a right attribution.

    An event may be told in several sentences, by several people; the gold speaks of the one with
    its anchor, so only triples out of that sentence are judged.
    """
    return {
        place: sum(_right(triple, matches.gold[place], names) for triple in told) / len(told)
        for place, told in _marked(matches)
    }


def misattributions(matches: Matches, names: Names) -> Iterator[str]:
    """Every wrong attribution, a line each."""
    for place, told in _marked(matches):
        event = matches.gold[place]
        for triple in told:
            if not _right(triple, event, names):
                wanted = "/".join(event.speakers or ()) or "nobody"
                yield (
                    f"SPEAKER {event.document}: {event.subjects[0]} -> {event.objects[0]} wants "
                    f"{wanted}, has {triple.attributed_to or 'nobody'} | {triple.sentence[:110]}"
                )


def _marked(matches: Matches) -> Iterator[tuple[int, Sequence[Triple]]]:
    """The events that say who claims them, with the triples that are judged by it."""
    for place in sorted(matches.found):
        event, told = matches.gold[place], matches.found[place]
        judged = [triple for triple in told if event.anchor in triple.sentence]
        if event.speakers is not None and judged:
            yield place, judged


def _right(triple: Triple, event: GoldEvent, names: Names) -> bool:
    """Whether a triple's attribution is one that the gold accepts."""
    if not event.speakers:
        return triple.attributed_to is None
    return triple.attributed_to is not None and names.same(triple.attributed_to, event.speakers)
