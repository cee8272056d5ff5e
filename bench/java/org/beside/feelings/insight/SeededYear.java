package org.beside.feelings.insight;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A year in which 300,000 calls were held and a million questions answered, written by the database itself. */
final class SeededYear {

    static final int REQUESTERS = 100_000;
    static final int VOLUNTEERS = 20_000;
    static final int CALLS = 300_000;

    /** 364 days, spread evenly. */
    private static final int SECONDS_BETWEEN_CALLS = 104;

    private final JdbcClient jdbc;
    private final String series;

    private SeededYear(JdbcClient jdbc, boolean postgres) {
        this.jdbc = jdbc;
        this.series = postgres ? "generate_series(cast(1 as bigint), %d) as s(n)" : "system_range(1, %d) as s(n)";
    }

    static void live(JdbcClient jdbc, boolean postgres) {
        new SeededYear(jdbc, postgres).write();
    }

    private void write() {
        people("1", "REQUESTER", REQUESTERS);
        people("2", "VOLUNTEER", VOLUNTEERS);
        each(CALLS, """
                insert into help_request (id, requester_id, need, state, asked_at, wave, gives_up_at, last_seen_at, closed_at,
                    languages, is_private)
                select %s, %s, '', 'ANSWERED', %s, 1, %4$s, %4$s, %4$s,
                    case when mod(n, 10) < 5 then 'en' when mod(n, 10) < 8 then 'de en' when mod(n, 10) < 9 then 'ko'
                        else 'zh' end, mod(n, 17) = 0"""
                .replace("%4$s", "%3$s").formatted(id("3", "n"), id("1", requester()), at(0)));
        each(CALLS, """
                insert into live_call (id, request_id, requester_id, volunteer_id, state, started_at, first_frame_at, ended_at,
                    end_reason)
                select %s, %s, %s, %s, 'ENDED', %s, %5$s, %6$s, case when mod(n, 50) = 0 then 'LOST'
                    else 'HUNG_UP_BY_REQUESTER' end"""
                .replace("%6$s", at(120))
                .formatted(id("4", "n"), id("3", "n"), id("1", requester()), id("2", volunteer()),
                        "%s + mod(n * 13, 90) * interval '1' second".formatted(at(0))));
        prompts("5", "REQUESTER", "AFTER", "FEELING", 100, feeling(31));
        prompts("6", "REQUESTER", "AFTER", "NEED_MET", 90,
                "case when mod(n * 7, 10) < 7 then 'YES' when mod(n * 7, 10) < 9 then 'PARTLY' else 'NO' end");
        prompts("7", "VOLUNTEER", "AFTER", "FEELING", 80, feeling(37));
        prompts("8", "REQUESTER", "WAITING", "FEELING", 34, feeling(41));
        prompts("9", "VOLUNTEER", "AFTER", "GUESS", 30, feeling(43));
        jdbc.sql("analyze").update();
    }

    private void people(String kind, String role, int many) {
        each(many, """
                insert into person (id, name, email, password_hash, role, standing, time_zone, locale, joined_at)
                select %s, 'Somebody', concat(cast(n as varchar(12)), '-%s@example.org'), '-', '%s', 'GOOD',
                    case when mod(n, 3) = 0 then 'Asia/Seoul' else 'Europe/Berlin' end, 'en', %s"""
                .formatted(id(kind, "n"), kind, role, at(0)));
    }

    /** So many of a hundred calls have this answer. */
    private void prompts(String kind, String side, String moment, String question, int ofHundred, String choice) {
        each(CALLS, """
                insert into prompt (id, request_id, call_id, person_id, side, moment, question, state, choice, asked_at,
                    closed_at)
                select %s, %s, %s, %s, '%s', '%s', '%s', 'ANSWERED', %s, %s, %s"""
                .formatted(id(kind, "n"), id("3", "n"), moment.equals("WAITING") ? "null" : id("4", "n"),
                        side.equals("REQUESTER") ? id("1", requester()) : id("2", volunteer()), side, moment, question,
                        choice, at(130), at(140)) + " from %s where mod(n * 3, 100) < " + ofHundred);
    }

    private void each(int many, String insert) {
        var from = series.formatted(many);
        jdbc.sql(insert.contains(" from %s") ? insert.replace("%s", from) : insert + " from " + from).update();
    }

    private static String requester() {
        return "mod(n * 7919, " + REQUESTERS + ") + 1";
    }

    private static String volunteer() {
        return "mod(n * 104729, " + VOLUNTEERS + ") + 1";
    }

    private static String feeling(int spread) {
        return ("case when mod(n * %1$d, 100) < 5 then 'VERY_BAD' when mod(n * %1$d, 100) < 15 then 'BAD' "
                + "when mod(n * %1$d, 100) < 30 then 'NEITHER' when mod(n * %1$d, 100) < 65 then 'GOOD' else 'VERY_GOOD' end")
                .formatted(spread);
    }

    private static String id(String kind, String number) {
        return "cast(concat('0000000%s-0000-0000-0000-', lpad(cast(%s as varchar(12)), 12, '0')) as uuid)"
                .formatted(kind, number);
    }

    private static String at(int seconds) {
        return "timestamp with time zone '2025-11-24 00:00:00+00:00' + (cast(n as bigint) * %d + %d) * interval '1' second"
                .formatted(SECONDS_BETWEEN_CALLS, seconds);
    }
}
