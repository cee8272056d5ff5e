-- What the figures are made of; decision 0026 says why. A packet holds at least five people who said the same, and never
-- changes; every figure is a sum of whole packets.
create table insight_packet (
    id        uuid primary key,
    topic     varchar(16) not null,
    -- Which question, or for those who came back which feeling, where a topic has several.
    subject   varchar(40) not null,
    answer    varchar(16) not null,
    -- The rest is null where too few shared it for it to be told.
    met       varchar(16),
    waiting   varchar(16),
    language  varchar(8),
    daytime   varchar(16),
    wait      varchar(16),
    privacy   varchar(16),
    people    integer     not null,
    -- The Monday after the week that closed it.
    told_on   date        not null
);

create index insight_packet_told on insight_packet (topic, answer, told_on);

-- Answers that wait until enough others said the same (without a packet), and those whose later story is still to be
-- told (with one). Nobody else's place is remembered.
create table insight_member (
    topic     varchar(16) not null,
    subject   varchar(40) not null,
    answer    varchar(16) not null,
    unit      uuid        not null,
    person_id uuid        not null,
    said_at   timestamp with time zone not null,
    packet_id uuid references insight_packet (id) on delete cascade,
    primary key (topic, subject, unit, answer)
);

create index insight_member_packet on insight_member (packet_id);

-- Up to when each topic has been heard.
create table insight_round (
    topic    varchar(16) not null,
    subject  varchar(40) not null,
    heard_to timestamp with time zone not null,
    primary key (topic, subject)
);

-- One row: the last week that was closed. Whoever closes the next one holds it.
create table insight_progress (
    id        integer primary key,
    closed_to timestamp with time zone
);
insert into insight_progress (id, closed_to) values (1, null);

-- The packets, summed by each breakdown, so that nobody waits for that who looks.
create table insight_sum (
    topic     varchar(16) not null,
    breakdown varchar(16) not null,
    part      varchar(40) not null,
    answer    varchar(16) not null,
    people    bigint      not null,
    primary key (topic, breakdown, part, answer)
);

-- All that anybody is ever told: the page, the API and the export read this and nothing else.
create view insight as
    select topic, breakdown, part, answer, people from insight_sum
    where people >= case when topic = 'RESPONSE' and part like '%.WORDS.%' then 10 else 5 end;

create index prompt_closed on prompt (closed_at);
create index prompt_answers on prompt (question, moment, side, choice, closed_at);
create index live_call_ended on live_call (ended_at);
create index help_request_requester on help_request (requester_id, asked_at);

-- Own words that somebody gave for the wall. The words stay where they were said, so that they are gone when that is.
create table wall_word (
    prompt_id  uuid primary key references prompt (id) on delete cascade,
    person_id  uuid        not null references person (id) on delete cascade,
    state      varchar(16) not null,
    offered_at timestamp with time zone not null,
    read_at    timestamp with time zone,
    read_by    uuid references person (id) on delete set null
);

create index wall_word_state on wall_word (state, offered_at);
create index wall_word_person on wall_word (person_id);
