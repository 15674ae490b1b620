-- What has become, by the as-of time, of the accepted reports received in a period, for whoever holds them now.

create table cohort as
select
    reading, report, received::date as day, today as held_on, first_answer is not null as is_answered,
    is_in_time(rule, first_answer, due_current) as is_on_time, due_current is not null as has_deadline,
    first_answer is null and not has_passed(rule, due_current, today, as_of) as is_pending, taken.days
from now join taken using (reading, report)
where state <> 'not accepted';

create table cohort_cases as
select 'cohort_answered' as statistic, reading, report, day, held_on,
    is_answered::int as numerator, 1 as denominator, is_pending::int as pending
from cohort
union all
select 'cohort_on_time', reading, report, day, held_on, is_on_time::int, 1, is_pending::int
from cohort where has_deadline
union all
select 'cohort_median_days', reading, report, day, held_on, null, 1, is_pending::int
from cohort;

create table cohort_counted as from count_within('cohort_cases');

-- The curve of Kaplan and Meier: S falls on each day on which a case ended, by those that ended of those at risk.
-- The median is the first day with S ≤ 1/2; where S is 1/2 for a stretch of days, its midpoint.
create table curve as
with members as (
    select c.*, b.kind, b.scope, p.period
    from cohort as c
    join belongs as b on b.reading = c.reading and b.report = c.report and b.first <= c.held_on and c.held_on < b.until
    join periods as p on p.reading = c.reading and p.first <= c.day and c.day <= p.last
),
by_days as (
    select reading, kind, scope, period, days, count(*) as seen, count(*) filter (is_answered) as ended
    from members group by all
),
falls as (
    select *, sum(seen) over (cell order by days rows between current row and unbounded following) as at_risk
    from by_days window cell as (partition by reading, kind, scope, period)
)
select
    reading, kind, scope, period, days,
    product((at_risk - ended) / at_risk) over life as left_over,
    lead(days) over life as next_fall
from falls where ended > 0
window life as (partition by reading, kind, scope, period order by days);

create macro is_half(left_over) as abs(left_over - 0.5) < 1e-12;

create table medians as
select reading, kind, scope, period,
    case when is_half(left_over) then days + coalesce(next_fall, days) else 2 * days end as twice_days
from curve
where left_over < 0.5 or is_half(left_over)
qualify row_number() over (partition by reading, kind, scope, period order by days) = 1;

insert into counted by name
select
    c.*, m.twice_days,
    case when c.statistic = 'cohort_on_time' then c.denominator end as with_deadline,
    case when c.statistic = 'cohort_on_time' then everyone.denominator end as in_question
from cohort_counted as c
left join medians as m
    on c.statistic = 'cohort_median_days'
    and (m.reading, m.kind, m.scope, m.period) = (c.reading, c.kind, c.scope, c.period)
left join cohort_counted as everyone
    on everyone.statistic = 'cohort_answered'
    and (everyone.reading, everyone.kind, everyone.scope, everyone.period) = (c.reading, c.kind, c.scope, c.period);
