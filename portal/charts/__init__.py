"""Figures become pictures: fluid, accessible SVG with the figures beneath. Nothing here computes a figure."""

from portal.charts.bars import (
    Band,
    Segment,
    age_bars,
    count_bar,
    interval_axis,
    interval_bar,
    share_bar,
    sparkline,
    status_bar,
)
from portal.charts.curve import CurvePoint, backlog_curve
from portal.charts.data_table import Cited, linked
from portal.charts.deadline import Run, deadline_bar, deadline_in_words, deadline_sentence
from portal.charts.line import ValuePoint, line
from portal.charts.plate import PlateLabel, notice, plate
from portal.charts.ranking import RankedGroup, RankedRow, ranking
from portal.charts.stack import Layer, StackPoint, stack
from portal.charts.svg import mark
from portal.charts.trend import TrendPoint, trend
from portal.charts.waterfall import Landing, Source, Stair, waterfall

__all__ = [
    "Band",
    "Cited",
    "CurvePoint",
    "Landing",
    "Layer",
    "PlateLabel",
    "RankedGroup",
    "RankedRow",
    "Run",
    "Segment",
    "Source",
    "StackPoint",
    "Stair",
    "TrendPoint",
    "ValuePoint",
    "age_bars",
    "backlog_curve",
    "count_bar",
    "deadline_bar",
    "deadline_in_words",
    "deadline_sentence",
    "interval_axis",
    "interval_bar",
    "line",
    "linked",
    "mark",
    "notice",
    "plate",
    "ranking",
    "share_bar",
    "sparkline",
    "stack",
    "status_bar",
    "trend",
    "waterfall",
]
