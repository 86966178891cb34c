"""Date expressions of a text and the days that they mean.

An own resolver: no package knows tense, and the ones that guess invent days (see docs/dates.md).
"""

from kg.dates.finding import find_dates

__all__ = ["find_dates"]
