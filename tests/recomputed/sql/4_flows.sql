-- What happened within a period. Each case has the day on which it happened and the day whose holder it counts for.

create macro count_within(happenings) as table
select
    c.statistic, c.reading, b.kind, b.scope, p.period,
    sum(c.numerator) as numerator, sum(c.denominator) as denominator, sum(c.pending) as pending
from query_table(happenings) as c
join belongs as b on b.reading = c.reading and b.report = c.report and b.first <= c.held_on and c.held_on < b.until
join periods as p on p.reading = c.reading and p.first <= c.day and c.day <= p.last
group by all;

create table arrivals_and_answers as
select 'new_reports' as statistic, reading, report, received::date as day, today as held_on,
    1 as numerator, null::int as denominator, null::int as pending
from now where state <> 'not accepted'
union all
select 'answers', reading, report, first_answer::date, first_answer::date, 1, null, null
from now where first_answer is not null;

insert into counted by name from count_within('arrivals_and_answers');

-- By the deadline that stands at the as-of time; one that has not passed counts if it has been kept already, and is
-- not settled if it has not.
create table deadlines as
with fell as (
    select
        reading, report, today, which.statistic, which.due,
        is_in_time(rule, first_answer, which.due) as is_kept,
        has_passed(rule, which.due, today, as_of) as is_past
    from now, lateral (values
        ('kept_deadlines', due_current), ('kept_deadlines_original', due_original)
    ) as which(statistic, due)
    where state <> 'not accepted' and due is not null
)
select
    statistic, reading, report, due::date as day, today as held_on,
    is_kept::int as numerator, (is_kept or is_past)::int as denominator, (not is_kept and not is_past)::int as pending
from fell;

-- Few deadlines: as for the shares of what was due, at the period's end.
insert into counted by name
with within as (from count_within('deadlines')),
in_question as (
    select which.*, reading, kind, scope, period
    from stocks, lateral (values
        ('kept_deadlines', handled_with_deadline + overdue, handled + overdue),
        ('kept_deadlines_original', handled_with_deadline + overdue_original, handled + overdue_original)
    ) as which(statistic, with_deadline, in_question)
)
from within full join in_question using (statistic, reading, kind, scope, period);
