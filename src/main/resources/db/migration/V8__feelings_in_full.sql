-- A question belongs to a request, since the first of the three moments comes before there is a call. The table is made
-- anew because its unnamed constraint is called differently on each database.
create table prompt_in_full (
    id         uuid primary key,
    request_id uuid          not null references help_request (id),
    -- Null while the requester still waits.
    call_id    uuid references live_call (id),
    person_id  uuid          not null references person (id),
    side       varchar(16)   not null,
    moment     varchar(16)   not null,
    question   varchar(16)   not null,
    state      varchar(16)   not null,
    choice     varchar(32),
    words      varchar(2000),
    asked_at   timestamp with time zone not null,
    closed_at  timestamp with time zone,
    -- When the home page spoke of a bad answer, which it does once.
    spoken_of_at timestamp with time zone,
    unique (request_id, person_id, moment, question)
);
insert into prompt_in_full (id, request_id, call_id, person_id, side, moment, question, state, choice, words, asked_at,
        closed_at)
    select prompt.id, live_call.request_id, prompt.call_id, prompt.person_id,
        case when live_call.requester_id = prompt.person_id then 'REQUESTER' else 'VOLUNTEER' end,
        prompt.moment, prompt.question, prompt.state, prompt.choice, prompt.words, prompt.asked_at, prompt.closed_at
    from prompt join live_call on live_call.id = prompt.call_id;
drop table prompt;
alter table prompt_in_full rename to prompt;

create index prompt_call on prompt (call_id, person_id);
create index prompt_person on prompt (person_id, asked_at);
create index prompt_open on prompt (state, asked_at);

-- The words somebody chose from the list for how they feel; any number of them for one prompt.
create table feeling_word (
    prompt_id uuid        not null references prompt (id) on delete cascade,
    word      varchar(24) not null,
    primary key (prompt_id, word)
);

create table thanks (
    id          uuid primary key,
    call_id     uuid not null references live_call (id),
    from_person uuid not null references person (id) on delete cascade,
    to_person   uuid not null references person (id) on delete cascade,
    words       varchar(500),
    given_at    timestamp with time zone not null,
    seen_at     timestamp with time zone,
    unique (call_id, from_person)
);

create index thanks_to on thanks (to_person, seen_at);

-- Something that a coordinator looks after, because the person asked for it.
create table concern (
    id         uuid primary key,
    person_id  uuid        not null references person (id) on delete cascade,
    call_id    uuid references live_call (id),
    request_id uuid references help_request (id),
    kind       varchar(24) not null,
    state      varchar(16) not null,
    words      varchar(2000),
    opened_at  timestamp with time zone not null,
    taken_by   uuid references person (id) on delete set null,
    taken_at   timestamp with time zone,
    closed_at  timestamp with time zone,
    unique (call_id, person_id, kind)
);

create index concern_state on concern (state, opened_at);
create index concern_person on concern (person_id, state);

create table concern_reply (
    id          uuid primary key,
    concern_id  uuid          not null references concern (id) on delete cascade,
    from_person uuid          not null references person (id) on delete cascade,
    words       varchar(2000) not null,
    written_at  timestamp with time zone not null,
    read_at     timestamp with time zone
);

create index concern_reply_concern on concern_reply (concern_id, written_at);
