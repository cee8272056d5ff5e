-- What somebody says about how they like to be helped and asked. Nothing here is ever inferred.
alter table person add column detail varchar(16);
alter table person add column name_told boolean default false not null;
alter table person add column sounds boolean default true not null;
alter table person add column vibration boolean default true not null;
alter table person add column asked_how_often varchar(16) default 'EVERY_CALL' not null;
alter table person add column helper_note varchar(300);

-- The last call of one person is looked for at each visit to their home page.
create index live_call_requester on live_call (requester_id, ended_at);
create index live_call_volunteer on live_call (volunteer_id, ended_at);
