package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.beside.Database;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.feelings.Feeling;
import org.beside.feelings.Feelings;
import org.beside.feelings.OwnWords;
import org.beside.feelings.Question;
import org.beside.journey.JourneyFeed;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Email;
import org.beside.people.EmailTaken;
import org.beside.people.Joining;
import org.beside.people.Password;
import org.beside.people.People;
import org.beside.people.PersonName;
import org.beside.people.Role;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One whole way from joining to the last question, listened to in the log. */
@RoomTest
class NoSecretsInLogsTests {

    @Autowired People people;
    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Feelings feelings;
    @Autowired Tickets tickets;
    @Autowired SignalHandler handler;
    @Autowired JourneyFeed feed;
    @Autowired AuthenticationManager passwords;
    @Autowired Visitors visitors;

    private final Logger ours = (Logger) LoggerFactory.getLogger("org.beside");
    private final Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }

    @BeforeEach
    void listen() {
        before = ours.getLevel();
        ours.setLevel(Level.DEBUG);
        log.start();
        all.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        all.detachAppender(log);
        ours.setLevel(before);
    }

    @Test
    void aWholeWayThroughTheHouseLeavesNothingPersonalInTheLog() throws Exception {
        var joining = new Joining(new PersonName("Wilhelmine Quast"), new Email("quast@example.org"),
                new Password("zebra crossing at noon"), Role.REQUESTER, Visitors.spoken("sv"), ZoneId.of("Europe/Berlin"),
                Locale.ENGLISH);
        var failing = feed.subscribe(touchpoint -> true, touchpoint -> {
            throw new IllegalStateException("a page that is gone");
        });
        var requester = people.join(joining);
        assertThatThrownBy(() -> people.join(joining)).isInstanceOf(EmailTaken.class);
        assertThatThrownBy(() -> passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                "quast@example.org", "giraffe instead of it"))).isInstanceOf(AuthenticationException.class);
        passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                "quast@example.org", "zebra crossing at noon"));
        var volunteer = visitors.volunteerOnCall("sv");
        matching.ask(requester, new Need("the label of my haloperidol"));
        var call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        var ticket = tickets.issue(new Holder(call, requester));
        tickets.redeem(ticket);
        tickets.redeem(ticket);
        var token = talksOverTheSocket(call, requester);
        calls.firstFrameSeen(call, volunteer);
        calls.hangUp(call, requester);
        feelings.next(call, requester);
        feelings.feel(call, requester, Feeling.VERY_BAD);
        feelings.next(call, requester);
        feelings.skip(call, requester, Question.FEELING_WORDS);
        feelings.next(call, requester);
        feelings.say(call, requester, new OwnWords("I felt humiliated"));
        failing.end();

        var text = logged();
        assertThat(text).as("the log was listened to").contains("A page could not be told of a RequestAsked");
        assertThat(text).doesNotContainIgnoringCase("Wilhelmine", "Quast", "example.org", "zebra", "giraffe",
                "haloperidol", "humiliated", "VERY_BAD", ticket.secret(), token, "192.0.2.7", "fingerprint");
    }

    /** What is proper, what is not, and what cannot be handled. */
    private String talksOverTheSocket(CallId call, PersonId person) throws Exception {
        var heard = new ArrayList<String>();
        var joined = new FakeSession(handler, heard::add);
        joined.say("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(
                tickets.issue(new Holder(call, person)).secret()));
        var token = AtTheServer.tokenIn(heard.getFirst());
        joined.say("""
                {"type":"candidate","n":1,"candidate":{"candidate":"candidate:1 1 udp 1 192.0.2.7 9 typ host"}}""");
        joined.say("""
                {"type":"description","n":2,"description":{"type":"offer",\
                "sdp":"a=fingerprint\\r\\nc=IN IP4 192.0.2.7"}}""");
        var again = new FakeSession(handler, heard::add);
        again.say("{\"type\":\"resume\",\"token\":\"%s\",\"received\":0}".formatted(token));
        again.say("{\"token\":\"%s\"".formatted(token));
        handler.handleTransportError(again, new IllegalStateException(token));
        var unreachable = new FakeSession(handler, text -> {
            throw new IllegalStateException(text);
        });
        unreachable.say("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(
                tickets.issue(new Holder(call, person)).secret()));
        return token;
    }

    private String logged() {
        var text = new StringBuilder();
        for (var event : List.copyOf(log.list)) {
            text.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
            }
        }
        return text.toString();
    }
}
