"""Figures become pictures: fluid, accessible SVG with the figures beneath. Nothing here computes a figure."""

from portal.charts.bars import Band, Segment, age_bars, count_bar, share_bar, sparkline, status_bar
from portal.charts.curve import CurvePoint, backlog_curve
from portal.charts.deadline import Run, deadline_bar, deadline_sentence
from portal.charts.line import ValuePoint, line
from portal.charts.svg import mark
from portal.charts.trend import TrendPoint, trend

__all__ = [
    "Band",
    "CurvePoint",
    "Run",
    "Segment",
    "TrendPoint",
    "ValuePoint",
    "age_bars",
    "backlog_curve",
    "count_bar",
    "deadline_bar",
    "deadline_sentence",
    "line",
    "mark",
    "share_bar",
    "sparkline",
    "status_bar",
    "trend",
]
