alter table help_request add column is_private boolean default false not null;
-- The request whose call never connected, and which this one goes on with.
alter table help_request add column continues uuid references help_request (id);
-- What the requester spoke when asking, such as "de en": how often a language is asked for is read from here.
alter table help_request add column languages varchar(800) default '' not null;
-- Whether a requester who left the line has been told that somebody is free now.
alter table help_request add column told_at timestamp with time zone;

create index help_request_asked on help_request (asked_at);
create index help_request_closed on help_request (state, closed_at);

-- Whoever did not answer may be rung again for the same request when nobody else is left, so the pair is not unique.
create table offer_again (
    id           uuid primary key,
    request_id   uuid         not null references help_request (id),
    volunteer_id uuid         not null references person (id),
    state        varchar(16)  not null,
    wave         integer      not null,
    reasons      varchar(400) not null,
    likelihood   double precision not null,
    rung_at      timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    closed_at    timestamp with time zone
);
insert into offer_again (id, request_id, volunteer_id, state, wave, reasons, likelihood, rung_at, expires_at, closed_at)
    select id, request_id, volunteer_id, state, wave, reasons, 0.3, rung_at, expires_at, closed_at from offer;
drop table offer;
alter table offer_again rename to offer;

create index offer_due on offer (state, expires_at);
create index offer_request on offer (request_id);
create index offer_volunteer on offer (volunteer_id, state);

alter table availability add column snoozed_until timestamp with time zone;
-- Whether the page answers; whoever is silent for 15 s is taken for gone until it does again.
alter table availability add column present boolean default false not null;
alter table availability add column missed_in_row integer default 0 not null;
-- How many rings were heard out, and how many of them were answered soon; the older, the less they weigh.
alter table availability add column rings_heard double precision default 0 not null;
alter table availability add column rings_answered double precision default 0 not null;
-- When anything but last_seen_at last changed: by this each node reads what is new.
alter table availability add column changed_at timestamp with time zone default current_timestamp not null;

create index availability_changed on availability (changed_at);
create index availability_seen on availability (present, last_seen_at);
