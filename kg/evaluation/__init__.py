"""Scores of extracted triples against gold events: who did what to whom, when, really or not."""

from kg.evaluation.report import Scores, evaluate

__all__ = ["Scores", "evaluate"]
