-- One register, from its folder.

insert into reports by name
select getvariable('folder') as register, row_number() over () as line, *
from read_csv(getvariable('folder') || '/data/register/reports.csv', header = true, all_varchar = true, delim = ',');

insert into events by name
select getvariable('folder') as register, row_number() over () as line, * rename ("at" as happened_at)
from read_csv(getvariable('folder') || '/data/register/events.csv', header = true, all_varchar = true, delim = ',');

insert into ratings by name
select getvariable('folder') as register, row_number() over () as line, *
from read_csv(getvariable('folder') || '/data/register/ratings.csv', header = true, all_varchar = true, delim = ',');

insert into agencies
select getvariable('folder'), id
from read_json(getvariable('folder') || '/data/agencies.yml', columns = {id: 'text'});

insert into categories
select getvariable('folder'), id, private_home
from read_json(getvariable('folder') || '/data/categories.yml', columns = {id: 'text', private_home: 'boolean'});

insert into areas
select getvariable('folder'), id, parent
from read_json(getvariable('folder') || '/data/areas.yml', columns = {id: 'text', parent: 'text'});

insert into own_holidays
select getvariable('folder'), "on", is_worked
from read_json(getvariable('folder') || '/data/holidays.yml', columns = {"on": 'date', is_worked: 'boolean'});

insert into settings
select
    getvariable('folder'), coalesce(portal.minimum_rated, 5), coalesce(portal.minimum_deadline_coverage, '1/2'),
    coalesce(portal.weekend, [5, 6])
from (
    select extra.portal
    from read_json(getvariable('folder') || '/mkdocs.yml', columns = {
        extra: 'struct(portal struct(minimum_rated int, minimum_deadline_coverage text, weekend int[]))'
    })
);
