"""Date expressions of a text and the days that they mean.

An own resolver: the packages there are do not know tense ("met on Thursday", "will meet on
Thursday"), take durations for dates, and guess a day where a text gives a week or nothing.

A DateExpression's first and last day come from four steps: `grammar` finds its shape and says
what it means as a reading, `doubts` drops what is no date ("May" the minister), `tense` tells
whether its clause looks back or ahead, and `resolving` turns the reading into days.
"""

from kg.dates.finding import find_dates

__all__ = ["find_dates"]
