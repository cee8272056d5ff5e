package org.beside.feelings.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.beside.call.CallRole;
import org.beside.feelings.Moment;
import org.beside.feelings.Question;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said, as it stands in the prompts and requests. Nothing that came after the given moment is looked at. */
@Repository
class Answers {

    private static final String AFTER = """
            select said.id as unit, said.person_id as person, said.closed_at as said_at, said.choice as answer,
                met.choice as met, coalesce(waiting.choice, earlier.choice) as waiting, help_request.languages,
                help_request.asked_at, help_request.is_private, help_request.need_kind, live_call.started_at,
                person.time_zone
            from prompt said
            join help_request on help_request.id = said.request_id
            join live_call on live_call.id = said.call_id
            join person on person.id = said.person_id
            left join prompt met on met.request_id = said.request_id and met.person_id = said.person_id
                and met.moment = 'AFTER' and met.question = 'NEED_MET' and met.state = 'ANSWERED' and met.closed_at < :to
            left join prompt waiting on waiting.request_id = said.request_id and waiting.person_id = said.person_id
                and waiting.moment = 'WAITING' and waiting.question = 'FEELING' and waiting.state = 'ANSWERED'
                and waiting.closed_at < :to
            left join prompt earlier on earlier.request_id = help_request.continues and earlier.person_id = said.person_id
                and earlier.moment = 'WAITING' and earlier.question = 'FEELING' and earlier.state = 'ANSWERED'
                and earlier.closed_at < :to
            where said.moment = 'AFTER' and said.question = 'FEELING' and said.side = 'REQUESTER'
            and said.state = 'ANSWERED' and""";

    private static final String FELT = """
            select id as unit, person_id as person, closed_at as said_at, choice as answer from prompt said
            where moment = '%s' and question = 'FEELING' and side = '%s' and state = 'ANSWERED' and""";

    private static final String GUESS = """
            select said.id as unit, said.person_id as person, felt.person_id as other,
                greatest(said.closed_at, felt.closed_at) as said_at, said.choice as guessed, felt.choice as felt
            from prompt said
            join prompt felt on felt.call_id = said.call_id and felt.side = 'REQUESTER' and felt.moment = 'AFTER'
                and felt.question = 'FEELING' and felt.state = 'ANSWERED' and felt.closed_at < :to
            where said.moment = 'AFTER' and said.question = 'GUESS' and said.side = 'VOLUNTEER' and said.state = 'ANSWERED'
            and""";

    private static final String WORD = """
            select said.id as unit, said.person_id as person, said.closed_at as said_at, word as answer
            from prompt said join feeling_word on feeling_word.prompt_id = said.id
            where said.moment = 'AFTER' and said.question = 'FEELING_WORDS' and said.side = 'REQUESTER'
            and said.state = 'ANSWERED' and""";

    private static final String RESPONSE = """
            select id as unit, person_id as person, closed_at as said_at, state as answer from prompt said
            where moment = :moment and question = :question and side = :side and""";

    private static final String REQUEST = """
            select id as unit, requester_id as person, over_at as said_at, outcome as answer from (
                select help_request.id, help_request.requester_id, live_call.ended_at as over_at,
                    case when live_call.first_frame_at is null then 'NOT_CONNECTED'
                        when live_call.end_reason = 'LOST' then 'BROKEN_OFF' else 'COMPLETED' end as outcome
                from live_call join help_request on help_request.id = live_call.request_id
                where live_call.ended_at >= :from and live_call.ended_at < :to
                union all
                select id, requester_id, closed_at, state from help_request
                where closed_at >= :from and closed_at < :to and state in ('CANCELLED', 'UNANSWERED')) over_now
            order by said_at, unit""";

    private static final String OF_THAT_TIME =
            " said.closed_at >= :from and said.closed_at < :to order by said_at, unit";
    private static final String OF_THESE = " said.id in (:units) order by said_at, unit";

    /** A guess and the answer that it is held against come apart; the later one tells, if it comes within a month. */
    private static final Duration APART = Duration.ofDays(31);
    private static final String GUESSED_BY_THEN = """
             said.closed_at >= :since and said.closed_at < :to
            and greatest(said.closed_at, felt.closed_at) >= :from order by said_at, unit""";

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first moment at which anything was said, or any request was over. */
    Optional<Instant> first() {
        return jdbc.sql("""
                select min(first_at) as first_at from (
                    select min(closed_at) as first_at from prompt
                    union all select min(ended_at) from live_call
                    union all select min(closed_at) from help_request) firsts""")
                .query((row, number) -> SqlTime.readOptional(row, "first_at")).single();
    }

    /** Everything about which answers and skips are told, such as AFTER.FEELING.REQUESTER. */
    static List<String> questions() {
        return Arrays.stream(CallRole.values()).flatMap(side -> Stream.concat(
                Stream.of(Moment.WAITING, Moment.LATER).map(moment -> subject(moment, Question.FEELING, side)),
                Question.forSide(side).stream().map(question -> subject(Moment.AFTER, question, side)))).sorted().toList();
    }

    private static String subject(Moment moment, Question question, CallRole side) {
        return String.join(".", moment.name(), question.name(), side.name());
    }

    /** What was said in that time, in the order in which it was said. */
    List<Heard> said(Topic topic, String subject, Instant from, Instant to) {
        if (topic == Topic.REQUEST) {
            return jdbc.sql(REQUEST).param("from", SqlTime.of(from)).param("to", SqlTime.of(to))
                    .query(Answers::heard).list();
        }
        var when = topic == Topic.GUESS ? GUESSED_BY_THEN : OF_THAT_TIME;
        return ask(topic, subject, when, to).param("from", SqlTime.of(from))
                .param("since", SqlTime.of(from.minus(APART))).query(mapper(topic)).list();
    }

    /** The same for answers that have waited. */
    List<Heard> said(Topic topic, String subject, Collection<UUID> units, Instant to) {
        if (units.isEmpty()) {
            return List.of();
        }
        if (topic == Topic.REQUEST) {
            return jdbc.sql(REQUEST.replace("where live_call.ended_at >= :from and live_call.ended_at < :to",
                            "where help_request.id in (:units)")
                    .replace("where closed_at >= :from and closed_at < :to and", "where id in (:units) and"))
                    .param("units", units).query(Answers::heard).list();
        }
        return ask(topic, subject, OF_THESE, to).param("units", units).query(mapper(topic)).list();
    }

    private JdbcClient.StatementSpec ask(Topic topic, String subject, String when, Instant to) {
        var asked = jdbc.sql(switch (topic) {
            case AFTER -> AFTER;
            case LATER -> FELT.formatted("LATER", "REQUESTER");
            case VOLUNTEER_AFTER -> FELT.formatted("AFTER", "VOLUNTEER");
            case GUESS -> GUESS;
            case WORD -> WORD;
            case RESPONSE -> RESPONSE;
            case REQUEST, RETURN -> throw new IllegalArgumentException("Not asked of prompts: " + topic);
        } + when);
        if (topic == Topic.RESPONSE) {
            var parts = subject.split("\\.");
            asked.param("moment", parts[0]).param("question", parts[1]).param("side", parts[2]);
        }
        return asked.param("to", SqlTime.of(to));
    }

    private static RowMapper<Heard> mapper(Topic topic) {
        return switch (topic) {
            case AFTER -> Answers::heardWithTraits;
            case GUESS -> Answers::heldAgainst;
            default -> Answers::heard;
        };
    }

    private static Heard heard(ResultSet row, int number) throws SQLException {
        return new Heard(row.getObject("unit", UUID.class), row.getObject("person", UUID.class), Optional.empty(),
                SqlTime.read(row, "said_at"), row.getString("answer"), Map.of());
    }

    private static Heard heldAgainst(ResultSet row, int number) throws SQLException {
        return new Heard(row.getObject("unit", UUID.class), row.getObject("person", UUID.class),
                Optional.of(row.getObject("other", UUID.class)), SqlTime.read(row, "said_at"),
                Guessed.of(row.getString("guessed"), row.getString("felt")).name(), Map.of());
    }

    private static Heard heardWithTraits(ResultSet row, int number) throws SQLException {
        var asked = SqlTime.read(row, "asked_at");
        var traits = new EnumMap<Trait, String>(Trait.class);
        Optional.ofNullable(row.getString("met")).ifPresent(met -> traits.put(Trait.MET, met));
        Optional.ofNullable(row.getString("waiting")).ifPresent(felt -> traits.put(Trait.WAITING, felt));
        Arrays.stream(row.getString("languages").split(" ")).filter(tag -> !tag.isEmpty()).findFirst()
                .ifPresent(tag -> traits.put(Trait.LANGUAGE, tag));
        traits.put(Trait.DAYTIME, Circumstances.daytime(asked, row.getString("time_zone")).name());
        traits.put(Trait.WAIT, Circumstances.wait(asked, SqlTime.read(row, "started_at")).name());
        traits.put(Trait.PRIVACY, row.getBoolean("is_private") ? "PRIVATE" : "OPEN");
        Optional.ofNullable(row.getString("need_kind")).ifPresent(kind -> traits.put(Trait.KIND, kind));
        return new Heard(row.getObject("unit", UUID.class), row.getObject("person", UUID.class), Optional.empty(),
                SqlTime.read(row, "said_at"), row.getString("answer"), traits);
    }
}
