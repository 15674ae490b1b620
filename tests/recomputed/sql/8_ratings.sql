-- Ratings count for the whole city in batches of weeks, for an agency or a category by whole quarters that are not
-- hidden; never for an area.

create table rated as
with recursive weeks as (
    select
        reading, sunday, sum(satisfied) as satisfied, sum(acceptable) as acceptable, sum(dissatisfied) as dissatisfied,
        row_number() over (partition by reading order by sunday) as place
    from known
    group by reading, sunday
),
waiting as (
    select
        reading, place, sunday, satisfied, acceptable, dissatisfied, minimum_rated,
        satisfied + acceptable + dissatisfied >= minimum_rated and least(satisfied, acceptable, dissatisfied) > 0
            as is_full
    from weeks join readings using (reading) join settings using (register)
    where place = 1
    union all
    select
        w.reading, w.place, w.sunday, s.satisfied, s.acceptable, s.dissatisfied, before.minimum_rated,
        s.satisfied + s.acceptable + s.dissatisfied >= before.minimum_rated
            and least(s.satisfied, s.acceptable, s.dissatisfied) > 0
    from waiting as before join weeks as w on w.reading = before.reading and w.place = before.place + 1,
    lateral (select
        w.satisfied + if(before.is_full, 0, before.satisfied) as satisfied,
        w.acceptable + if(before.is_full, 0, before.acceptable) as acceptable,
        w.dissatisfied + if(before.is_full, 0, before.dissatisfied) as dissatisfied) as s
),
batches as (
    select w.reading, w.sunday, min(b.sunday) as counts_from
    from waiting as w join waiting as b
        on b.reading = w.reading and b.place >= w.place and b.is_full
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
    union all
    select reading, kind, scope, quarter_end, asked, satisfied, acceptable, dissatisfied
    from whole join readings using (reading) join settings using (register)
    where quarter_end <= as_of::date and satisfied + acceptable + dissatisfied >= minimum_rated
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
