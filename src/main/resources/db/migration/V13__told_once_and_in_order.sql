-- How many answered is told by no packets of its own where others tell what they answered; decision 0026 says why.
delete from insight_packet where topic = 'RESPONSE' and answer = 'ANSWERED' and subject not like '%.WORDS.%';
delete from insight_sum where topic = 'RESPONSE' and answer = 'ANSWERED' and part not like '%.WORDS.%';
insert into insight_sum (topic, breakdown, part, answer, people)
    select 'RESPONSE', 'QUESTION', case topic when 'AFTER' then 'AFTER.FEELING.REQUESTER'
        when 'LATER' then 'LATER.FEELING.REQUESTER' else 'AFTER.FEELING.VOLUNTEER' end, 'ANSWERED', sum(people)
    from insight_packet where topic in ('AFTER', 'LATER', 'VOLUNTEER_AFTER') group by topic;

-- In which order somebody named their languages. Until now they were told by how well they are spoken and by name.
alter table person_language add column place integer default 0 not null;
update person_language set place = (
    select count(*) from person_language earlier
    where earlier.person_id = person_language.person_id and (earlier.level > person_language.level
        or earlier.level = person_language.level and earlier.tag < person_language.tag));
