-- What a need is about, as its person has said; null where they have not. Nothing here is ever inferred.
alter table help_request add column need_kind varchar(16);

-- The same of a packet, null where too few shared it for it to be told.
alter table insight_packet add column kind varchar(16);
