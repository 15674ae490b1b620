-- Ratings of the weeks that were over by a period's end; they have an agency and a category, no area.

create table rated as
with told as (
    select reading, agency, category, asked::int as asked, satisfied::int as satisfied, acceptable::int as acceptable,
        dissatisfied::int as dissatisfied,
        (strptime(replace(upper(week), 'W', '') || '-1', '%G-%V-%u') + interval 6 day)::date as week_end
    from readings join ratings using (register)
    where recorded_at is null or recorded_at::timestamp <= recorded_by
),
scoped as (
    select 'all' as kind, '' as scope, * from told
    union all select 'agency', agency, * from told where agency is not null
    union all select 'category', category, * from told where category is not null
)
select
    s.reading, s.kind, s.scope, p.period, sum(asked) as asked, sum(satisfied) as satisfied,
    sum(acceptable) as acceptable, sum(satisfied + acceptable + dissatisfied) as given
from scoped as s join periods as p on p.reading = s.reading and s.week_end <= p.last
group by all;

insert into counted by name
select share.*, reading, kind, scope, period
from rated, lateral (values
    ('satisfaction', satisfied + acceptable, given), ('satisfied_only', satisfied, given), ('response', given, asked)
) as share(statistic, numerator, denominator);
