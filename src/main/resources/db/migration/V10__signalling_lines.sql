-- One row a person who has joined a call: the token with which their page comes back. The token itself is never stored.
create table signal_return (
    call_id    uuid not null,
    person_id  uuid not null,
    token_hash varchar(64) not null unique,
    expires_at timestamp with time zone not null,
    primary key (call_id, person_id)
);

create index signal_return_expiry on signal_return (expires_at);
