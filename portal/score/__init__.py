"""The quarterly score of agencies: a published formula, its components, and how much its ranks depend on weights."""

from portal.score.components import COMPONENTS, Component
from portal.score.quarters import AgencyScore, QuarterScores, scores_of

__all__ = ["COMPONENTS", "AgencyScore", "Component", "QuarterScores", "scores_of"]
