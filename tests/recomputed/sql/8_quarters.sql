-- Ratings by the Sunday from which they can count: of their week or, recorded after the Monday behind it, of the week in
-- which they were recorded. And those of each quarter that is over, by agency and category.

create table known as
with told as (
    select
        reading, coalesce(agency, '') as agency, coalesce(category, '') as category, asked::int as asked,
        satisfied::int as satisfied, acceptable::int as acceptable, dissatisfied::int as dissatisfied,
        (strptime(replace(upper(week), 'W', '') || '-1', '%G-%V-%u') + interval 6 day)::date as week_end,
        recorded_at::timestamp as recorded_at, as_of
    from readings join ratings using (register)
    where week not like '%q%' and (recorded_at is null or recorded_at::timestamp <= recorded_by)
)
select
    * exclude (recorded_at),
    greatest(
        week_end,
        (date_trunc('week', coalesce(recorded_at, week_end) - interval 1 day) + interval 6 day)::date
    ) as sunday,
    (date_trunc('quarter', sunday) + interval 3 month - interval 1 day)::date as quarter_end
from told
where week_end <= as_of::date;

create table quarters as
select
    reading, quarter_end, agency, category, sum(asked) as asked, sum(satisfied) as satisfied,
    sum(acceptable) as acceptable, sum(dissatisfied) as dissatisfied
from known
where quarter_end <= as_of::date
group by all;

-- what a public register tells of one agency or one category in a whole quarter
create table whole as
select
    reading, if(agency is null, 'category', 'agency') as kind, coalesce(agency, category) as scope,
    asked::int as asked, satisfied::int as satisfied, acceptable::int as acceptable, dissatisfied::int as dissatisfied,
    (make_date(left(week, 4)::int, 3 * right(week, 1)::int, 1) + interval 1 month - interval 1 day)::date as quarter_end
from readings join ratings using (register)
where week like '%q%' and (recorded_at is null or recorded_at::timestamp <= recorded_by);

create table hidden (reading text, quarter_end date, kind text, scope text);
