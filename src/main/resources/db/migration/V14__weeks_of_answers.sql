-- A week is closed by question, moment and side, and by the time in which it was answered: with the choice before the
-- time, H2 read all answers of all years for each week.
drop index prompt_answers;
create index prompt_told on prompt (question, moment, side, closed_at);
