-- Whether the journey says of a side that it is away, so that it is said once, and taken back only where it was said.
alter table live_call add column requester_away boolean default false not null;
alter table live_call add column volunteer_away boolean default false not null;
