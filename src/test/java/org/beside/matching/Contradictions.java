package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables may never say at once, whoever races and whatever crashes: each step is one transaction. */
final class Contradictions {

    private static final List<String> QUERIES = List.of("""
            select id from help_request where state = 'ANSWERED'
            and (1 <> (select count(*) from live_call where request_id = help_request.id)
                or 1 <> (select count(*) from offer where request_id = help_request.id and state = 'ACCEPTED')
                or 1 <> (select count(*) from journey_touchpoint
                    where request_id = help_request.id and kind = 'RequestAnswered'))""", """
            select id from help_request where state <> 'ANSWERED'
            and (exists (select 1 from live_call where request_id = help_request.id)
                or exists (select 1 from offer where request_id = help_request.id and state = 'ACCEPTED'))""", """
            select id from help_request
            where (waiting_for is null and state in ('WAITING', 'STANDING_BY'))
                or (waiting_for is not null and state not in ('WAITING', 'STANDING_BY'))""", """
            select id from help_request
            where (next_wave_at is null and state = 'WAITING') or (next_wave_at is not null and state <> 'WAITING')""", """
            select id from help_request where state <> 'WAITING'
            and exists (select 1 from offer where request_id = help_request.id and state = 'RINGING')""", """
            select volunteer_id from availability
            where case activity when 'RINGING' then 1 else 0 end <>
                (select count(*) from offer where volunteer_id = availability.volunteer_id and state = 'RINGING')""", """
            select volunteer_id from availability
            where case activity when 'IN_CALL' then 1 else 0 end <>
                (select count(*) from live_call
                    where volunteer_id = availability.volunteer_id and state <> 'ENDED')""", """
            select id from offer
            where (select count(*) from journey_touchpoint
                where request_id = offer.request_id and person_id = offer.volunteer_id and kind = 'VolunteerRung') <>
                (select count(*) from offer made
                    where made.request_id = offer.request_id and made.volunteer_id = offer.volunteer_id)""");

    private Contradictions() {
    }

    /** Names the disagreement, and the requests, volunteers or offers about which the tables disagree. */
    static void assertNoneIn(JdbcClient jdbc) {
        assertThat(QUERIES).allSatisfy(query ->
                assertThat(jdbc.sql(query).query(UUID.class).list()).as(query).isEmpty());
    }
}
