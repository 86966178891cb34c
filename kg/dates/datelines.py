"""Datelines: dates that say when a story was written, not when something in it happened."""

from __future__ import annotations

import re

REACH = 60
# "WASHINGTON, Feb. 3 (AFP) -", "Paris (AFP), 3 May 2014 -": a place, the date, the agency, a dash.
BEFORE = re.compile(
    r"(?:[A-Z][\w .\u2019'/-]{0,40}(?:\([\w .]{1,30}\))?,|[A-Z .\u2019'/-]{2,40}\(?)\s?"
)
AFTER = re.compile(
    r"[,\s)]{0,3}(?:\([A-Z][\w /.-]{1,30}\)\s?)?(?:[A-Z][\w/]{1,20}\s?)?(?:--?|\u2013|\u2014|:)\s"
    r"|\.?[^\S\n]*\n|\.\s(?=[A-Z\u201c\"])"  # a line of its own, "LIMA, Oct. 10. Peru's envoy"
)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a date stands alone in its line or in the dateline that opens it."""
    line = text.rfind("\n", max(0, start - REACH), start) + 1
    if line == 0 and start > REACH:
        return False
    stop = text.find("\n", end, end + REACH)
    before = text[line:start].strip()
    after = text[end : stop if stop >= 0 else end + REACH]
    alone = not before and (stop >= 0 or end + REACH >= len(text)) and not after.strip(" .:,")
    opens = not before or BEFORE.fullmatch(text[line:start])
    return alone or bool(opens and AFTER.match(text[end : end + REACH]))
