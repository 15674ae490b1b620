-- Of the reports answered more than 90 days ago, those after which the same was reported again within 100 m.

create macro metres(lat, lon, other_lat, other_lon) as 2 * 6371008.8 * asin(sqrt(
    sin(radians(other_lat - lat) / 2) ** 2
    + cos(radians(lat)) * cos(radians(other_lat)) * sin(radians(other_lon - lon) / 2) ** 2));

create table placed as
with points as (
    select now.*, lat::double as lat, lon::double as lon
    from now join reports on reports.register = now.register and reports.id = now.report
    where lat is not null and lon is not null
),
spots as (
    select *, count(*) over (partition by reading, lat, lon) as on_the_spot,
        count(*) over (partition by reading) as points
    from points
)
select spots.*
from spots join categories as c on c.register = spots.register and c.id = spots.category
where state <> 'not accepted'
    and not coalesce(private_home, false)
    and on_the_spot < greatest(50, 0.02 * points);

create table comparable as
select
    p.reading, p.report, p.first_answer::date + 91 as from_day,
    exists (
        select 1 from placed as again
        where again.reading = p.reading and again.category = p.category
            and again.received > p.first_answer and again.received::date <= p.first_answer::date + 90
            and metres(p.lat, p.lon, again.lat, again.lon) <= 100
    ) as has_recurred
from placed as p where p.first_answer is not null;

insert into counted by name
select
    'recurrences' as statistic, c.reading, b.kind, b.scope, p.period,
    count(*) filter (has_recurred) as numerator, count(*) as denominator
from comparable as c
join periods as p on p.reading = c.reading and c.from_day <= p.last
join stretches as s on s.reading = c.reading and s.report = c.report and s.first <= p.last and p.last < s.until
join belongs as b on b.reading = s.reading and b.report = s.report and b.first = s.first
where s.state <> 'not accepted'
group by all;
