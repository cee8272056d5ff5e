create table prompt (
    id        uuid primary key,
    call_id   uuid          not null references live_call (id),
    person_id uuid          not null references person (id),
    moment    varchar(16)   not null,
    question  varchar(16)   not null,
    state     varchar(16)   not null,
    choice    varchar(32),
    words     varchar(2000),
    asked_at  timestamp with time zone not null,
    closed_at timestamp with time zone,
    unique (call_id, person_id, moment, question)
);
