create table person (
    id            uuid primary key,
    name          varchar(80)  not null,
    email         varchar(254) not null unique,
    password_hash varchar(200) not null,
    role          varchar(16)  not null,
    standing      varchar(16)  not null,
    time_zone     varchar(64)  not null,
    locale        varchar(16)  not null,
    oriented_at   timestamp with time zone,
    joined_at     timestamp with time zone not null
);

create table person_language (
    person_id uuid        not null references person (id) on delete cascade,
    tag       varchar(8)  not null,
    level     varchar(8)  not null,
    primary key (person_id, tag)
);

create table known_device (
    token_hash varchar(64) primary key,
    person_id  uuid        not null references person (id) on delete cascade,
    valid_to   timestamp with time zone not null
);

create table admin_invitation (
    token_hash varchar(64) primary key,
    made_at    timestamp with time zone not null
);

create table journey_touchpoint (
    id          bigint generated always as identity primary key,
    request_id  uuid          not null,
    kind        varchar(60)   not null,
    person_id   uuid,
    happened_at timestamp with time zone not null,
    details     varchar(4000) not null
);

create index journey_touchpoint_request on journey_touchpoint (request_id, id);
create index journey_touchpoint_time on journey_touchpoint (happened_at);
