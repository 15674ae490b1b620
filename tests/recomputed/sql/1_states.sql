-- What holds of each report after each event, and at the end of each day.
-- A reading is a register read by one deadline rule, as of one time, with what was recorded by a time.

create macro closes(kind) as kind in ('rejected', 'duplicate');
create macro opens(kind) as kind in ('submitted', 'reopened', 'reinstated');

create table happened as
with known as (
    select reading, report, kind, coalesce(value, '') as value, line, happened_at::timestamp as happened_at
    from readings join events using (register)
    where happened_at::timestamp <= as_of and coalesce(recorded_at, happened_at)::timestamp <= recorded_by
)
select
    reading, report, kind, value, happened_at, happened_at::date as day,
    row_number() over (partition by reading, report order by happened_at, kind <> 'submitted', line) as step
from known
where (reading, report) in (select (reading, report) from known where kind = 'submitted');

create table steps as
with said as (
    select
        *,
        case when opens(kind) then 'open' when closes(kind) then 'not accepted' when kind = 'answered' then 'handled'
        end as says_state,
        case when kind = 'assigned' then value end as says_agency,
        case when kind = 'classified' then nullif(regexp_extract(value, 'category:(\S+)', 1), '') end as says_category,
        case when kind = 'classified' then nullif(regexp_extract(value, 'area:(\S+)', 1), '') end as says_area,
        case when kind in ('deadline_set', 'extended') then value::timestamp end as says_due
    from happened
)
select
    reading, report, step, happened_at, day, kind, value,
    last_value(says_state ignore nulls) over life as state,
    last_value(says_agency ignore nulls) over life as agency,
    last_value(says_category ignore nulls) over life as category,
    last_value(says_area ignore nulls) over life as area,
    last_value(says_due ignore nulls) over life as due_current,
    first_value(says_due ignore nulls) over life as due_original,
    min(happened_at) filter (kind = 'submitted') over life as received,
    min(happened_at) filter (kind = 'answered') over life as first_answer,
    min(happened_at) filter (kind = 'published') over life as published,
    coalesce(bool_or(kind = 'reopened') over life, false) as was_reopened
from said
window life as (partition by reading, report order by step rows between unbounded preceding and current row);

-- Stretches of days at whose ends the same holds: from `first` to the day before `until`.
create table stretches as
with last_of_day as (
    select * from steps qualify row_number() over (partition by reading, report, day order by step desc) = 1
)
select
    * exclude (step, happened_at, day, kind, value),
    day as first,
    lead(day, 1, date '9999-12-31') over (partition by reading, report order by day) as until
from last_of_day;

-- How a report stands at the as-of time.
create table now as
select *, as_of::date as today from stretches join readings using (reading) where until = date '9999-12-31';
