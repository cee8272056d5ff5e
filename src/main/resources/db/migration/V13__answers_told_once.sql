-- How many answered is told by no packets of its own where others tell what they answered; decision 0026 says why.
delete from insight_packet where topic = 'RESPONSE' and answer = 'ANSWERED' and subject not like '%.WORDS.%';
delete from insight_sum where topic = 'RESPONSE' and answer = 'ANSWERED' and part not like '%.WORDS.%';
insert into insight_sum (topic, breakdown, part, answer, people)
    select 'RESPONSE', 'QUESTION', case topic when 'AFTER' then 'AFTER.FEELING.REQUESTER'
        when 'LATER' then 'LATER.FEELING.REQUESTER' else 'AFTER.FEELING.VOLUNTEER' end, 'ANSWERED', sum(people)
    from insight_packet where topic in ('AFTER', 'LATER', 'VOLUNTEER_AFTER') group by topic;
