"""Where an export's own on-time flag disagrees with its own dates, under each deadline rule."""

import numpy as np
import pandas as pd

from portal.problems import N_, Remark
from portal.sources.mapping import OwnFlag
from portal.sources.spellings import folded
from portal.sources.times import Times
from portal.terms import DeadlineRule


def disagreements(flag: OwnFlag, said: pd.Series, answered: Times, due: Times) -> tuple[int, dict[DeadlineRule, int]]:
    """How many rows can be compared, and of these on how many the flag and the dates disagree, by rule.

    `said`: the flag's texts; `answered`, `due`: the dates, NaT for none. Compared are rows with both dates and a flag
    that the mapping knows.
    """
    known = {folded(text): False for text in flag.on_time} | {folded(text): True for text in flag.late}
    verdicts = said.map(lambda text: known.get(folded(text)))
    is_compared = verdicts.notna().to_numpy() & ~np.isnat(answered) & ~np.isnat(due)
    says_late = verdicts[is_compared].to_numpy(dtype=bool)
    answered, due = answered[is_compared], due[is_compared]
    late = {
        DeadlineRule.INSTANT: answered > due,
        DeadlineRule.WHOLE_DAY: answered.astype("datetime64[D]") > due.astype("datetime64[D]"),
    }
    return int(is_compared.sum()), {rule: int((found != says_late).sum()) for rule, found in late.items()}


def baseless(flag: OwnFlag, said: pd.Series, due: Times) -> int:
    """How many rows the flag calls on time that have no deadline. `said` and `due` as above."""
    is_praised = said.map(folded).isin([folded(text) for text in flag.on_time]).to_numpy(dtype=bool)
    return int((is_praised & np.isnat(due)).sum())


def remark(flag: OwnFlag, compared: int, found: dict[DeadlineRule, int]) -> Remark:
    """The counts in a sentence."""
    return Remark(
        N_(
            "Its own flag “{flag}” and its dates disagree, of {compared} rows answered, on {instant} under the instant "
            "rule and on {whole_day} under the whole-day rule."
        ),
        {
            "flag": flag.column,
            "compared": compared,
            "instant": found[DeadlineRule.INSTANT],
            "whole_day": found[DeadlineRule.WHOLE_DAY],
        },
    )


def remark_baseless(flag: OwnFlag, number: int) -> Remark:
    """How many rows it praises without a deadline, in a sentence."""
    return Remark(
        N_(
            "Its own flag “{flag}” calls {number} answered rows on time that have no deadline: of these nothing can be "
            "said."
        ),
        {"flag": flag.column, "number": number},
    )
