-- Where a figure can stand: scopes, periods, working days; and which scopes a report belongs to, day by day.

create table around as
with recursive chain as (
    select register, id as area, id as scope from areas
    union
    select chain.register, chain.area, areas.parent
    from chain join areas on areas.register = chain.register and areas.id = chain.scope
    where areas.parent <> ''
)
select * from chain;

create table belongs as
with held as (select reading, register, report, first, until, agency, category, area
              from stretches join readings using (reading))
select reading, report, first, until, 'all' as kind, '' as scope from held
union all select reading, report, first, until, 'agency', agency from held where agency is not null
union all select reading, report, first, until, 'category', category from held where category is not null
union all select reading, report, first, until, 'area', scope from held join around using (register, area);

create table scopes as
select reading, 'all' as kind, '' as scope from readings
union all select reading, 'agency', id from readings join agencies using (register)
union all select reading, 'category', id from readings join categories using (register)
union all select reading, 'area', id from readings join areas using (register);

-- The as-of day, and every week, month and quarter that was over by it, from that of the first report on (of the as-of
-- day, where there is no report).
create table periods as
with span as (
    select reading, as_of::date as today, coalesce(min(received), as_of)::date as first_day
    from readings left join stretches using (reading) group by reading, as_of
),
days as (select reading, today, unnest(generate_series(first_day, today, interval 1 day))::date as day from span),
found as (
    select distinct reading, today, 'week' as length, date_trunc('week', day)::date as first,
        (date_trunc('week', day) + interval 6 day)::date as last from days
    union all
    select distinct reading, today, 'month', date_trunc('month', day)::date, last_day(day) from days
    union all
    select distinct reading, today, 'quarter', date_trunc('quarter', day)::date,
        last_day((date_trunc('quarter', day) + interval 2 month)::date) from days
)
select reading, 'day' as length, strftime(today, '%Y-%m-%d') as period, today as first, today as last from span
union all
select
    reading, length,
    case length when 'week' then strftime(first, '%G-w%V') when 'month' then strftime(first, '%Y-%m')
        else year(first) || '-q' || quarter(first) end,
    first, last
from found where last <= today;

-- Working days up to each day: a weekend is off, a public holiday too; a make-up day is worked; the city's own list
-- goes before both.
create table working_days as
with days as (
    select register, weekend, unnest(generate_series(date '2018-09-01', date '2020-08-31', interval 1 day))::date as day
    from settings
),
judged as (
    select
        days.register, days.day,
        coalesce(own.is_worked, public.is_worked, not list_contains(weekend, isodow(days.day) - 1)) as is_worked
    from days
    left join public_holidays as public on public.day = days.day
    left join own_holidays as own on own.register = days.register and own.day = days.day
)
select register, day, count(*) filter (is_worked) over (partition by register order by day) as so_far from judged;

create table taken as
select now.reading, now.report, upto.so_far - since.so_far as days
from now
join working_days as since on since.register = now.register and since.day = now.received::date
join working_days as upto on upto.register = now.register and upto.day = coalesce(now.first_answer::date, now.today);

-- At the end of a day, or at the as-of time if that comes first.
create macro has_passed(rule, due, day, as_of) as coalesce(
    case rule when 'whole_day' then due::date < day else due < least(day + interval 1 day, as_of) end, false);
create macro is_in_time(rule, answered, due) as coalesce(
    case rule when 'whole_day' then answered::date <= due::date else answered <= due end, false);

-- What each family of statistics counts; a cell without a row counts nothing.
create table counted (
    statistic text, reading text, kind text, scope text, period text, numerator bigint, denominator bigint,
    pending bigint, with_deadline bigint, in_question bigint, twice_days bigint
);
