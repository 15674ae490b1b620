-- The files of registers as they are, all text; `register` is the folder, `line` the order of a file.

create table reports (register text, line bigint, id text, received_at text, status text, category text, agency text,
    area text, due_original text, due_current text, handled_at text, outcome text, promised_for text, channel text,
    lat text, lon text);
create table events (register text, line bigint, report text, happened_at text, recorded_at text, kind text, value text,
    reason text);
create table ratings (register text, line bigint, week text, agency text, category text, asked text, satisfied text,
    acceptable text, dissatisfied text, recorded_at text);
create table agencies (register text, id text);
create table categories (register text, id text, private_home boolean);
create table areas (register text, id text, parent text);
create table own_holidays (register text, day date, is_worked boolean);
create table settings (register text, minimum_rated int, minimum_deadline_coverage text, weekend int[]);
create table readings (reading text, register text, rule text, as_of timestamp, recorded_by timestamp);
create table public_holidays as
select day::date as day, is_worked::boolean as is_worked
from read_csv(getvariable('public_holidays'), header = true, all_varchar = true);
