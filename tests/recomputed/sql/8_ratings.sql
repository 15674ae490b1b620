-- Ratings count for the whole city in batches of weeks, for an agency or a category by whole quarters that are not
-- hidden; never for an area.

create table rated as
with recursive weeks as (
    select
        reading, sunday, sum(satisfied + acceptable + dissatisfied) as given,
        row_number() over (partition by reading order by sunday) as place
    from known
    group by reading, sunday
),
waiting as (
    select reading, place, sunday, given as held, minimum_rated
    from weeks join readings using (reading) join settings using (register)
    where place = 1
    union all
    select
        w.reading, w.place, w.sunday,
        w.given + case when before.held >= before.minimum_rated then 0 else before.held end, before.minimum_rated
    from waiting as before join weeks as w on w.reading = before.reading and w.place = before.place + 1
),
batches as (
    select w.reading, w.sunday, min(b.sunday) as counts_from
    from waiting as w join waiting as b
        on b.reading = w.reading and b.place >= w.place and b.held >= b.minimum_rated
    group by all
),
scoped as (
    select reading, 'all' as kind, '' as scope, counts_from, asked, satisfied, acceptable, dissatisfied
    from known join batches using (reading, sunday)
    union all
    select reading, kind, scope, quarter_end, asked, satisfied, acceptable, dissatisfied
    from quarters, lateral (values ('agency', agency), ('category', category)) as of(kind, scope)
    where scope <> '' and not exists (
        from hidden as h
        where h.reading = quarters.reading and h.quarter_end = quarters.quarter_end
            and h.kind = of.kind and h.scope = of.scope
    )
)
select
    s.reading, s.kind, s.scope, p.period, sum(asked) as asked, sum(satisfied) as satisfied,
    sum(acceptable) as acceptable, sum(satisfied + acceptable + dissatisfied) as given
from scoped as s join periods as p on p.reading = s.reading and s.counts_from <= p.last
group by all;

insert into counted by name
select share.*, reading, kind, scope, period
from rated, lateral (values
    ('satisfaction', satisfied + acceptable, given), ('satisfied_only', satisfied, given), ('response', given, asked)
) as share(statistic, numerator, denominator);
