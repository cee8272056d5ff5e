create table help_request (
    id           uuid primary key,
    requester_id uuid         not null references person (id),
    need         varchar(500) not null,
    state        varchar(16)  not null,
    -- The requester's id while the request waits, and null afterwards: nobody can wait twice at once.
    waiting_for  uuid unique,
    asked_at     timestamp with time zone not null,
    wave         integer      not null,
    next_wave_at timestamp with time zone,
    gives_up_at  timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    closed_at    timestamp with time zone
);

create index help_request_due on help_request (state, next_wave_at);

create table offer (
    id           uuid primary key,
    request_id   uuid         not null references help_request (id),
    volunteer_id uuid         not null references person (id),
    state        varchar(16)  not null,
    wave         integer      not null,
    reasons      varchar(400) not null,
    rung_at      timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    closed_at    timestamp with time zone,
    unique (request_id, volunteer_id)
);

create index offer_due on offer (state, expires_at);
create index offer_volunteer on offer (volunteer_id, state);

create table availability (
    volunteer_id      uuid primary key references person (id),
    on_call_since     timestamp with time zone,
    activity          varchar(16) not null,
    free_again_at     timestamp with time zone,
    last_seen_at      timestamp with time zone not null,
    last_connected_at timestamp with time zone
);

create index availability_on_call on availability (activity, last_seen_at);

create table live_call (
    id             uuid primary key,
    request_id     uuid        not null unique references help_request (id),
    requester_id   uuid        not null references person (id),
    volunteer_id   uuid        not null references person (id),
    state          varchar(16) not null,
    started_at     timestamp with time zone not null,
    first_frame_at timestamp with time zone,
    ended_at       timestamp with time zone,
    end_reason     varchar(32)
);

create index live_call_state on live_call (state, started_at);
