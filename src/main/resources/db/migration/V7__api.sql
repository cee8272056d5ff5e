-- One row a token by which a program acts for somebody. The token itself is never stored.
create table api_token (
    token_hash varchar(64) primary key,
    person_id  uuid        not null references person (id) on delete cascade,
    made_at    timestamp with time zone not null,
    valid_to   timestamp with time zone not null
);

create index api_token_expiry on api_token (valid_to);

-- One row an idempotency key. The request is null while the first attempt is under way; it is filled in by the
-- transaction that makes the request, so that a crash leaves both or neither.
create table asking_key (
    person_id   uuid        not null references person (id) on delete cascade,
    idem_key    varchar(64) not null,
    fingerprint varchar(64) not null,
    request_id  uuid references help_request (id) on delete cascade,
    newly_made  boolean     not null,
    made_at     timestamp with time zone not null,
    primary key (person_id, idem_key)
);

create index asking_key_age on asking_key (made_at);
