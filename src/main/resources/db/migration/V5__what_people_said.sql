-- Quiet hours are wall-clock times, written as HH:mm: no database may shift them by a zone.
alter table person add column quiet_from varchar(5) default '21:00' not null;
alter table person add column quiet_to varchar(5) default '08:00' not null;
alter table person add column style varchar(16);
alter table person add column verified_at timestamp with time zone;
alter table person add column verified_by uuid references person (id) on delete set null;

create index person_role on person (role, joined_at);

-- What one person said about meeting another; at most one thing at a time, so that a separation replaces a wish.
create table bond (
    person_id uuid        not null references person (id) on delete cascade,
    other_id  uuid        not null references person (id) on delete cascade,
    kind      varchar(16) not null,
    said_at   timestamp with time zone not null,
    primary key (person_id, other_id),
    check (person_id <> other_id)
);

create index bond_other on bond (other_id, kind);
