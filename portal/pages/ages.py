"""The ages of open reports, and the periods under a chart, in words."""

from markupsafe import Markup

from portal import charts
from portal.addresses import Links
from portal.backlog import AgeBand
from portal.charts import Band, Cited
from portal.pages.base import Edition
from portal.periods import ALL, FigureId, Period, Scope
from portal.terms import PeriodKind

STRENGTH = {"within_deadline": 0, "overdue_1_5": 1, "overdue_6_20": 2, "overdue_over_20": 3, "no_deadline": None}


def short(edition: Edition, period: Period) -> str:
    """A period for an axis: `T31`, `14/8`; with its year where the register's weeks are of several."""
    language, weeks = edition.language, edition.ledger.periods[PeriodKind.WEEK]
    years = {week.first.isocalendar().year for week in (*weeks[:1], *weeks[-1:])}
    if period.kind is PeriodKind.WEEK:
        year = period.first.isocalendar().year
        message = language._("W{week}/{year}") if len(years) > 1 else language._("W{week}")
        return message.format(week=period.week, year=year)
    return language.date(period.last) if len(years) > 1 else language.short_date(period.last)


def age_chart(edition: Edition, links: Links, scope: Scope = ALL) -> Markup:
    """The open reports of a scope by age; nothing if none is open. `links` are those of the page."""
    language = edition.language
    bands = [_band(edition, links, scope, age) for age in edition.ledger.ages(scope)]
    if not any(band.count for band in bands):
        return Markup("")
    return charts.age_bars(language, bands, title=language._("Open reports by how long they are overdue"))


def _band(edition: Edition, links: Links, scope: Scope, age: AgeBand) -> Band:
    """Those without a deadline are a figure of their own, the others a part of one."""
    statistic = "open_without_deadline" if age.key == "no_deadline" else "overdue" if age.is_overdue else "open"
    figure_id = FigureId(statistic, scope, edition.ledger.today)
    cited = Cited(str(figure_id), links.to(edition.figure_address(figure_id)))
    words = age_words(edition, age)
    if age.key == "no_deadline":
        return Band(words, age.count, STRENGTH[age.key], cited)
    return Band(words, age.count, STRENGTH[age.key], href=cited.href)


def age_words(edition: Edition, age: AgeBand) -> str:
    """An age band as a label."""
    language = edition.language
    if age.key == "within_deadline":
        return language._("within the deadline")
    if age.key == "no_deadline":
        return language._("no deadline set")
    if age.high is None:
        return language._("over {n} days").format(n=language.number(age.low - 1))
    return language._("{low} to {high} days").format(low=language.number(age.low), high=language.number(age.high))
