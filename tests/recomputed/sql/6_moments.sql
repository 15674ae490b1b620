-- Promises, follow-ups, reminders and times overdue: cases of their own, for whoever held the report on their day.
-- Each counts for ever from a day on, the first after its time was up.

create table moments as
-- a promise is kept by a later answer that says fixed, by the end of the day promised
with promises as (
    select reading, report, step, day, replace(value, 'promised ', '')::date as promised_for
    from steps where kind = 'answered' and value like 'promised %'
),
promises_judged as (
    select
        p.reading, p.report, p.day as held_on, greatest(p.promised_for, p.day) + 1 as from_day,
        exists (
            select 1 from steps as s
            where (s.reading, s.report) = (p.reading, p.report) and s.step > p.step
                and s.kind = 'answered' and s.value = 'fixed' and s.day <= p.promised_for
        ) as is_kept
    from promises as p
),
asking as (
    select 'follow_ups_answered' as statistic, reading, report, step, day
    from steps where kind = 'follow_up' and value = 'citizen' and first_answer is not null
    union all
    select 'reminders_answered', reading, report, step, day
    from steps where kind = 'reminded' and state = 'open'
),
asking_judged as (
    select
        a.statistic, a.reading, a.report, a.day as held_on, a.day + 8 as from_day,
        exists (
            select 1 from steps as s
            where (s.reading, s.report) = (a.reading, a.report) and s.step > a.step and s.day <= a.day + 7 and (
                s.kind = 'answered'
                or (a.statistic = 'follow_ups_answered' and s.kind = 'follow_up' and s.value = 'agency')
            )
        ) as is_answered
    from asking as a
)
select 'promises_due' as statistic, reading, report, held_on, from_day, 1 as numerator, null::int as denominator
from promises_judged
union all
select 'promises_passed', reading, report, held_on, from_day, (not is_kept)::int, 1 from promises_judged
union all
select statistic, reading, report, held_on, from_day, is_answered::int, 1 from asking_judged;

-- A report becomes overdue by an event, or when its deadline runs out between two: at the midnight after the deadline's
-- day, or in the second after its instant.
create table turns as
with lateness as (
    select
        reading, report, step, happened_at, kind, as_of,
        case when state = 'open' then
            case rule when 'whole_day' then due_current::date + interval 1 day else due_current + interval 1 second end
        end as late_from
    from steps join readings using (reading)
)
select
    *,
    coalesce(lag(late_from) over life <= happened_at, false) as was_late,
    coalesce(late_from <= happened_at, false) as is_late,
    lead(happened_at, 1, as_of) over life as until
from lateness window life as (partition by reading, report order by step);

create table overdue_spells as
select reading, report, 2 * step as place, happened_at::date as first_day from turns where is_late and not was_late
union all
select reading, report, 2 * step + 1, late_from::date from turns where happened_at < late_from and late_from <= until;

insert into moments by name
select 'reminders_per_overdue' as statistic, reading, report, first_day as held_on, first_day as from_day,
    0 as numerator, 1 as denominator
from overdue_spells
union all
select 'reminders_per_overdue', t.reading, t.report, s.first_day, t.happened_at::date, 1, 0
from turns as t
asof join overdue_spells as s on s.reading = t.reading and s.report = t.report and 2 * t.step >= s.place
where t.kind = 'reminded' and t.is_late;

insert into counted by name
select
    m.statistic, m.reading, b.kind, b.scope, p.period, sum(m.numerator) as numerator, sum(m.denominator) as denominator
from moments as m
join belongs as b on b.reading = m.reading and b.report = m.report and b.first <= m.held_on and m.held_on < b.until
join periods as p on p.reading = m.reading and m.from_day <= p.last
group by all;
