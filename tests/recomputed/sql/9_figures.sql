-- The shelf as it is recomputed, and every figure of it: what was counted, 0 where nothing was; and where nothing is
-- said.

create table statistics (statistic text, shape text, is_of_cohort boolean, is_of_ratings boolean);
insert into statistics
select unnest(['submitted', 'not_accepted', 'received', 'handled', 'open', 'overdue', 'overdue_original',
    'open_without_deadline', 'published', 'new_reports', 'answers', 'promises_due']), 'count', false, false
union all
select unnest(['handled_of_received', 'open_of_received', 'overdue_of_received', 'overdue_of_open', 'coverage',
    'reopened_of_handled', 'on_time_of_due', 'on_time_of_due_original', 'on_time_of_handled',
    'on_time_of_handled_original', 'kept_deadlines', 'kept_deadlines_original', 'promises_passed',
    'follow_ups_answered', 'reminders_answered', 'reminders_per_overdue', 'recurrences']), 'share', false, false
union all
select unnest(['cohort_answered', 'cohort_on_time']), 'share', true, false
union all
select unnest(['satisfaction', 'satisfied_only', 'response']), 'share', false, true
union all
select unnest(['median_days', 'p90_days']), 'days', false, false
union all
select 'cohort_median_days', 'days', true, false;

create table figures as
with least as (
    select
        register, split_part(minimum_deadline_coverage, '/', 1)::int as least_over,
        coalesce(nullif(split_part(minimum_deadline_coverage, '/', 2), ''), '1')::int as least_under
    from settings
),
shown as (
    select
        statistic, shape, is_of_ratings, s.reading, s.kind, s.scope, p.period,
        coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator,
        case when is_of_cohort or statistic like 'kept_deadlines%' then coalesce(pending, 0) end as pending, twice_days,
        coalesce(with_deadline * least_under < in_question * least_over, false) as has_few_deadlines,
        is_of_ratings and coalesce(denominator, 0) = 0 and has_ratings as has_few_ratings
    from statistics
    cross join scopes as s
    join periods as p using (reading)
    join readings as r using (reading)
    join least using (register)
    join (select reading, count(k.reading) > 0 as has_ratings from readings left join known as k using (reading) group by all)
        using (reading)
    left join counted as c using (statistic, reading, kind, scope, period)
    where not (is_of_cohort and p.length = 'day') and not (is_of_ratings and s.kind = 'area')
)
select
    statistic, reading, kind, scope, period,
    case when shape <> 'days' and not has_few_ratings then numerator end as numerator,
    case when shape <> 'count' and not has_few_ratings then denominator end as denominator,
    pending,
    case
        when has_few_deadlines or has_few_ratings or (shape = 'share' and denominator = 0) then null
        when shape = 'days' then twice_days
        else numerator
    end as over,
    case shape when 'count' then 1 when 'share' then denominator else 2 end as under
from shown;
