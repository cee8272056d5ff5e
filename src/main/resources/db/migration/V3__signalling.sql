-- One row a ticket that has been handed out and not yet used. The ticket itself is never stored.
create table signal_ticket (
    ticket_hash varchar(64) primary key,
    call_id     uuid not null,
    person_id   uuid not null,
    expires_at  timestamp with time zone not null
);

create index signal_ticket_expiry on signal_ticket (expires_at);
