"""Mistakes that a computation of the figures could make, each at one edge.

Each is a file of SQL, what stands in it, and what would stand there. If the registers did not tell a mistake from the
truth, agreement on them would prove nothing about that edge.
"""

MISTAKES = {
    "a reinstated report stays not accepted": ("1_states", ", 'reinstated')", ")"),
    "a duplicate is accepted": ("1_states", "('rejected', 'duplicate')", "('rejected')"),
    "events of one second are turned round": (
        "1_states", "kind <> 'submitted', line)", "kind <> 'submitted', line desc)"),
    "what was recorded too late is known": (
        "1_states", "coalesce(recorded_at, happened_at)::timestamp <= recorded_by", "true"),
    "an extension does not move the deadline": ("1_states", "('deadline_set', 'extended')", "('deadline_set')"),
    "the first deadline moves": (
        "1_states", "first_value(says_due ignore nulls)", "last_value(says_due ignore nulls)"),
    "the last answer counts": (
        "1_states", "min(happened_at) filter (kind = 'answered')", "max(happened_at) filter (kind = 'answered')"),
    "an area does not hold its wards' reports": ("2_cells", "areas.parent <> ''", "false"),
    "a period counts before it is over": ("2_cells", "from found where last <= today", "from found"),
    "public holidays are worked": ("2_cells", "own.is_worked, public.is_worked, ", "own.is_worked, "),
    "make-up days are not worked": (
        "2_cells", "own.is_worked, public.is_worked, ", "own.is_worked and false, public.is_worked, "),
    "every weekend has two days": ("2_cells", "list_contains(weekend, ", "list_contains([5, 6], "),
    "overdue on the deadline's own day": ("2_cells", "due::date < day", "due::date <= day"),
    "overdue in the deadline's own second": (
        "2_cells", "due < least(day + interval 1 day, as_of)", "due <= least(day + interval 1 day, as_of)"),
    "late on the deadline's own day": ("2_cells", "answered::date <= due::date", "answered::date < due::date"),
    "late in the deadline's own second": ("2_cells", "answered <= due", "answered < due"),
    "a period's last day does not count": (
        "3_stocks", "s.first <= p.last and p.last < s.until", "s.first < p.last and p.last <= s.until"),
    "the median is the lower of the middle two": ("3_stocks", "days[handled // 2 + 1]", "days[(handled + 1) // 2]"),
    "the percentile's rank is rounded down": ("3_stocks", "(9 * handled + 9) // 10", "greatest(1, 9 * handled // 10)"),
    "the overdue are not asked for their deadlines": (
        "3_stocks", "handled_with_deadline + overdue, handled + overdue),\n    ('on_time_of_due_original'",
        "handled_with_deadline, handled),\n    ('on_time_of_due_original'"),
    "new reports count where they came in": (
        "4_flows", "received::date as day, today as held_on", "received::date as day, received::date as held_on"),
    "answers count for whoever holds the report now": (
        "4_flows", "first_answer::date, first_answer::date, 1", "first_answer::date, today, 1"),
    "a deadline kept before its day is over is left out": (
        "4_flows", "is_kept::int as numerator, (is_kept or is_past)::int",
        "(is_kept and is_past)::int as numerator, is_past::int"),
    "a deadline kept before its day is over is not settled": (
        "4_flows", "(not is_kept and not is_past)::int as pending", "(not is_past)::int as pending"),
    "the curve forgets those still waiting": (
        "5_cohorts", "sum(seen) over", "sum(ended) over"),
    "no midpoint where the curve stands at one half": (
        "5_cohorts", "days + coalesce(next_fall, days)", "2 * days"),
    "a report without a deadline is settled": (
        "5_cohorts", "first_answer is null and not has_passed",
        "first_answer is null and due_current is not null and not has_passed"),
    "a promise given for a past day is due at once": (
        "6_moments", "greatest(p.promised_for, p.day) + 1", "p.promised_for + 1"),
    "a promise kept on its last day is broken": ("6_moments", "s.day <= p.promised_for", "s.day < p.promised_for"),
    "an answer of the seventh day comes too late": ("6_moments", "s.day <= a.day + 7", "s.day < a.day + 7"),
    "seven days are over on the seventh": ("6_moments", "a.day + 8 as from_day", "a.day + 7 as from_day"),
    "a follow-up before any answer counts": (
        "6_moments", "value = 'citizen' and first_answer is not null", "value = 'citizen'"),
    "a reminder after the answer counts": ("6_moments", "kind = 'reminded' and state = 'open'", "kind = 'reminded'"),
    "every event of an overdue report is a new case": ("6_moments", "where is_late and not was_late", "where is_late"),
    "overdue a second too early": ("6_moments", "due_current + interval 1 second", "due_current"),
    "a stand-in for unknown places counts": (
        "7_recurrences", "on_the_spot < greatest(50", "on_the_spot < greatest(500"),
    "rounded homes count": ("7_recurrences", "not coalesce(private_home, false)", "true"),
    "any category counts as the same": ("7_recurrences", "and again.category = p.category", ""),
    "a kilometre is near by": ("7_recurrences", "<= 100", "<= 1000"),
    "an answer of ninety days ago counts": ("7_recurrences", "p.first_answer::date + 91", "p.first_answer::date + 90"),
    "a week's ratings count before it is over": ("8_ratings", "s.counts_from <= p.last", "s.counts_from - 6 <= p.last"),
    "ratings wait for one fewer": ("8_ratings", ">= before.minimum_rated", ">= before.minimum_rated - 1"),
    "ratings do not wait for every class": (
        "8_ratings", "and least(s.satisfied, s.acceptable, s.dissatisfied) > 0", ""),
    "a quarter's few count": ("8_ratings", "and satisfied + acceptable + dissatisfied >= minimum_rated\n)", ")"),
    "ratings recorded late count in their own week": ("8_quarters", "    greatest(", "    least("),
    "a hidden category counts": ("8_ratings", "h.kind = of.kind", "h.kind = 'agency'"),
    "exactly the least part of deadlines is too little": (
        "9_figures", "with_deadline * least_under < in_question", "with_deadline * least_under <= in_question"),
}  # fmt: skip
"""By what is wrong."""


def mistaken(mistake: str) -> dict[str, tuple[str, str]]:
    """What to write for what, by the file of SQL."""
    file, old, new = MISTAKES[mistake]
    return {f"{file}.sql": (old, new)}
