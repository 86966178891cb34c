"""The figures of an evaluation, the rule of each beside it, and the list of mistakes."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.evaluation.attribution import attributions, misattributions
from kg.evaluation.confidence import Band, bands, confidence_holds
from kg.evaluation.gold import read_gold
from kg.evaluation.matching import Matches, claim_of, compare, fits, overlap
from kg.evaluation.names import default_names, read_names
from kg.output import read_output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kg.evaluation.gold import Days, GoldEvent
    from kg.evaluation.matching import Claim
    from kg.evaluation.names import Names


Figure = float | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Figures between 0 and 1, None where there is nothing to divide by; counts beside them.

    recall: of the events that every annotator found, those with right actors, direction (free for
    mutual classes) and an accepted class; recall_core: the same of those told in one sentence with
    both names. precision: of the distinct (document, subject, object, class), those in the gold.
    pair_*: the same for the two actors alone. full_recall: right in everything, date and status
    too; claim_precision: of the claims, those right in everything and not against the date.
    date_*: of the matched events whose date annotators agree on. invented_date: of the matched ones
    without a date, those given one. status: share of accepted statuses. false_fact: of what is
    claimed as actual and is in the gold, what has not happened; alleged_as_fact: only alleged.
    attribution: of the matched events whose gold says who claims them (as far as the sentence of
    the anchor gave a triple), the share laid at the right door: nobody's, where the article tells.
    confidence_holds: 1 if triples of confidence 0.5 and more have twice the odds of being right
    that those below 0.25 have, and either are 15 % of all, else 0.
    """

    figures: Mapping[str, Figure]
    bands: tuple[Band, ...]
    mistakes: tuple[str, ...]

    def to_json(self) -> str:
        """The figures and the confidence table as one JSON object."""
        table = [dataclasses.asdict(band) for band in self.bands]
        return json.dumps(dict(self.figures) | {"confidence": table})

    def to_text(self, *, errors: bool = False) -> str:
        """The figures, a line each, the confidence table, and on wish every mistake."""
        lines = [f"{name:16} {'-' if n is None else n}" for name, n in self.figures.items()]
        lines += ["", "confidence       triples  share  right    odds"]
        lines += [band.to_text() for band in self.bands]
        return "\n".join([*lines, "", *self.mistakes] if errors else lines)


def evaluate(gold: Path, out: Path, *, aliases: Path | None = None) -> Scores:
    """The scores of an output folder against a gold file.

    Raises:
        KGError: the gold, the aliases or the output cannot be read.
    """
    names = read_names(aliases) if aliases else default_names()
    matches = compare(read_gold(gold), read_output(out).triples, names)
    return _scores(matches, names)


def _scores(matches: Matches, names: Names) -> Scores:
    """All figures of a comparison."""
    gold, keys = matches.gold, list(matches.triples)
    must = {place for place, event in enumerate(gold) if event.must}
    core = {place for place in must if gold[place].core}
    claims = [(claim, key) for key in keys for claim in matches.claims(key)]
    good = sum(any(fits(c, gold[p], exactly=False) for p in matches.hits[k]) for c, k in claims)
    full = sum(
        any(fits(claim, gold[place], exactly=True) for claim in _found(matches, place))
        for place in must
    )
    recall, precision = (
        _rate(len(must & set(matches.found)), len(must)),
        _rate(sum(bool(hits) for hits in matches.hits.values()), len(keys)),
    )
    pair_recall = _rate(len(must & matches.paired), len(must))
    pair_precision = _rate(sum(matches.pairs.values()), len(keys))
    full_recall, claim_precision = _rate(full, len(must)), _rate(good, len(claims))
    figures: dict[str, Figure] = {
        "documents": len({event.document for event in gold}),
        "gold": len(gold),
        "must": len(must),
        "core": len(core),
        "predicted": len(keys),
        "claims": len(claims),
        "recall": recall,
        "recall_core": _rate(len(core & set(matches.found)), len(core)),
        "precision": precision,
        "f1": _f1(recall, precision),
        "pair_recall": pair_recall,
        "pair_precision": pair_precision,
        "pair_f1": _f1(pair_recall, pair_precision),
        "full_recall": full_recall,
        "claim_precision": claim_precision,
        "full_f1": _f1(full_recall, claim_precision),
    }
    mistakes = [*_mistakes(matches, must), *misattributions(matches, names)]
    figures |= _dates(matches) | _statuses(matches) | _attribution(matches, names)
    table = bands(matches)
    return Scores(
        figures=figures | {"confidence_holds": confidence_holds(table)},
        bands=table,
        mistakes=tuple(sorted(mistakes)),
    )


def _found(matches: Matches, place: int) -> set[Claim]:
    """The distinct claims that match a gold event."""
    return {claim_of(triple) for triple in matches.found.get(place, [])}


def _dates(matches: Matches) -> dict[str, Figure]:
    """The figures on dates of matched events whose date the annotators agree on."""
    verdicts: Counter[str] = Counter()
    invented: list[bool] = []
    for place in sorted(matches.found):
        event = matches.gold[place]
        if not event.date_agreed:
            continue
        days = [claim.days for claim in _found(matches, place) if claim.days]
        if event.days is None:
            invented.append(any(not matches.belongs_elsewhere(d, place) for d in days))
        else:
            verdicts[_verdict(event, days)] += 1
    dated = verdicts.total()
    return {
        "dated": dated,
        "date_exact": _rate(verdicts["exact"], dated),
        "date_overlap": _rate(verdicts["exact"] + verdicts["overlap"], dated),
        "date_wrong": _rate(verdicts["wrong"], dated),
        "date_missing": _rate(verdicts["missing"], dated),
        "undated": len(invented),
        "invented_date": _rate(sum(invented), len(invented)),
    }


def _verdict(event: GoldEvent, days: list[Days]) -> str:
    """How the days given to a dated event fit."""
    if event.days in days:
        return "exact"
    if any(event.days and overlap(one, event.days) for one in days):
        return "overlap"
    return "wrong" if days else "missing"


def _statuses(matches: Matches) -> dict[str, Figure]:
    """The figures on status."""
    shares = []
    for place in sorted(matches.found):
        claims = _found(matches, place)
        accepted = matches.gold[place].statuses
        shares.append(sum(claim.status in accepted for claim in claims) / len(claims))
    asserted = [
        {status for place in hits for status in matches.gold[place].statuses}
        for key, hits in matches.hits.items()
        if hits and any(triple.status == "actual" for triple in matches.triples[key])
    ]
    false = sum(not statuses & {"actual", "alleged"} for statuses in asserted)
    return {
        "status": _rate(sum(shares), len(shares)),
        "asserted": len(asserted),
        "false_fact": _rate(false, len(asserted)),
        "alleged_as_fact": _rate(sum(s == {"alleged"} for s in asserted), len(asserted)),
    }


def _attribution(matches: Matches, names: Names) -> dict[str, Figure]:
    """The figures on who claims it."""
    shares = attributions(matches, names)
    return {
        "attributed": len(shares),
        "attribution": _rate(sum(shares.values()), len(shares)),
    }


def _mistakes(matches: Matches, must: Iterable[int]) -> Iterator[str]:
    """Every missed event, wrong triple and wrong date, a line each."""
    for key, told in matches.triples.items():
        if not matches.hits[key]:
            one = told[0]
            right = " (pair right)" if matches.pairs[key] else ""
            yield (
                f"WRONG  {key.document}: {one.subject} -{one.action}/{one.action_class}-> "
                f"{one.object} [{one.status}]{right} | {one.sentence[:110]}"
            )
    for place in must:
        if place not in matches.found:
            event = matches.gold[place]
            found = " (pair found)" if place in matches.paired else ""
            yield (
                f"MISSED {event.document}: {event.subjects[0]} -{'/'.join(event.classes)}-> "
                f"{event.objects[0]} ({'core' if event.core else 'ext'}, {event.statuses[0]})"
                f"{found} | {event.anchor}"
            )
    for place in matches.found:
        event = matches.gold[place]
        days = [claim.days for claim in _found(matches, place) if claim.days]
        if event.date_agreed and event.days and _verdict(event, days) in ("wrong", "missing"):
            have = ", ".join(sorted(str(one[0]) for one in days)) or "none"
            yield (
                f"DATE   {event.document}: {event.subjects[0]} -> {event.objects[0]} wants "
                f"{event.date}, has {have} | {event.anchor}"
            )


def _rate(count: float, of: int) -> float | None:
    """A share to 4 decimals."""
    return round(count / of, 4) if of else None


def _f1(one: float | None, other: float | None) -> float | None:
    """The harmonic mean; 0 if either is, None if there is nothing to say."""
    if one == 0 or other == 0:
        return 0.0
    if one is None or other is None:
        return None
    return round(2 * one * other / (one + other), 4)
