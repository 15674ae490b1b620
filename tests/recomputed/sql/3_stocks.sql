-- How things stand at the end of a period's last day; a report counts for whoever holds it then.

create table stocks as
with standing as (
    select
        s.*, p.period, b.kind, b.scope, t.days,
        has_passed(r.rule, s.due_current, p.last, r.as_of) as current_passed,
        has_passed(r.rule, s.due_original, p.last, r.as_of) as original_passed,
        is_in_time(r.rule, s.first_answer, s.due_current) as current_kept,
        is_in_time(r.rule, s.first_answer, s.due_original) as original_kept
    from periods as p
    join readings as r using (reading)
    join stretches as s on s.reading = p.reading and s.first <= p.last and p.last < s.until
    join belongs as b on b.reading = s.reading and b.report = s.report and b.first = s.first
    join taken as t on t.reading = s.reading and t.report = s.report
)
select
    reading, kind, scope, period,
    count(*) as submitted,
    count(*) filter (state = 'not accepted') as not_accepted,
    count(*) filter (state <> 'not accepted') as received,
    count(*) filter (state = 'handled') as handled,
    count(*) filter (state = 'open') as open,
    count(*) filter (state = 'open' and current_passed) as overdue,
    count(*) filter (state = 'open' and original_passed) as overdue_original,
    count(*) filter (state = 'open' and due_current is null) as open_without_deadline,
    count(*) filter (published is not null) as published,
    count(*) filter (state = 'handled' and published is not null) as handled_published,
    count(*) filter (state = 'handled' and due_current is not null) as handled_with_deadline,
    count(*) filter (state = 'handled' and current_kept) as on_time,
    count(*) filter (state = 'handled' and original_kept) as on_time_original,
    count(*) filter (state <> 'not accepted' and first_answer is not null) as ever_answered,
    count(*) filter (state <> 'not accepted' and first_answer is not null and was_reopened) as ever_reopened,
    list_sort(list(days) filter (state = 'handled')) as days
from standing
group by reading, kind, scope, period;

insert into counted by name
select statistic, reading, kind, scope, period, numerator
from stocks
unpivot (numerator for statistic in (
    submitted, not_accepted, received, handled, open, overdue, overdue_original, open_without_deadline, published
));

insert into counted by name
select share.*, reading, kind, scope, period
from stocks, lateral (values
    ('handled_of_received', handled, received, null, null),
    ('open_of_received', open, received, null, null),
    ('overdue_of_received', overdue, received, null, null),
    ('overdue_of_open', overdue, open, null, null),
    ('coverage', handled_published, handled, null, null),
    ('reopened_of_handled', ever_reopened, ever_answered, null, null),
    ('on_time_of_due', on_time, handled_with_deadline + overdue,
        handled_with_deadline + overdue, handled + overdue),
    ('on_time_of_due_original', on_time_original, handled_with_deadline + overdue_original,
        handled_with_deadline + overdue_original, handled + overdue_original),
    ('on_time_of_handled', on_time, handled_with_deadline, handled_with_deadline, handled),
    ('on_time_of_handled_original', on_time_original, handled_with_deadline, handled_with_deadline, handled)
) as share(statistic, numerator, denominator, with_deadline, in_question);

-- The median is the midpoint of the two middle cases, the percentile the case of rank ⌈0.9 n⌉.
insert into counted by name
select
    quantile.*, reading, kind, scope, period, handled as denominator
from stocks, lateral (values
    ('median_days', days[(handled + 1) // 2] + days[handled // 2 + 1]),
    ('p90_days', 2 * days[(9 * handled + 9) // 10])
) as quantile(statistic, twice_days)
where handled > 0;
