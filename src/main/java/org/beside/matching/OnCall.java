package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beside.matching.Availability.Activity;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.PersonChanged;
import org.beside.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a volunteer wants calls, and what they are doing. */
@Service
public class OnCall {

    /** A page that was away for longer starts off call: whoever closed the laptop did not mean to be rung tomorrow. */
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final Availabilities availabilities;
    private final Requests requests;
    private final Offers offers;
    private final People people;
    private final MatchingSettings settings;
    private final Clock clock;

    OnCall(
            Availabilities availabilities, Requests requests, Offers offers, People people, MatchingSettings settings,
            Clock clock) {
        this.availabilities = availabilities;
        this.requests = requests;
        this.offers = offers;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Goes on call, and lets waiting requests know at once.
     *
     * @throws IllegalStateException when the volunteer has not been told what comes before the first call
     */
    public void begin(PersonId volunteer) {
        if (!people.find(volunteer).map(Person::oriented).orElse(false)) {
            throw new IllegalStateException("A volunteer is told three things first");
        }
        var now = clock.instant();
        availabilities.ensure(volunteer, now);
        availabilities.goOnCall(volunteer, now);
        requests.hurryWhereNobodyRings(now);
    }

    public void end(PersonId volunteer) {
        availabilities.goOffCall(volunteer);
    }

    /** Nobody rings them until then; going on call again ends it before. Whoever is off call stays so. */
    public void snooze(PersonId volunteer, Snooze snooze) {
        availabilities.snooze(volunteer, clock.instant().plus(snooze.length()));
    }

    /**
     * On call again, but left alone for so long: one step, for whoever is off call too. Nobody is free because of it, so no
     * request has to know.
     */
    public void leaveAloneFor(PersonId volunteer, Snooze snooze) {
        var now = clock.instant();
        availabilities.goOnCallLater(volunteer, now.plus(snooze.length()), now);
    }

    /** Something about this person decides about their rings, and is not what it was. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonChanged changed) {
        availabilities.touch(changed.person());
    }

    /** The volunteer's page has been opened. */
    public Availability arrive(PersonId volunteer) {
        var now = clock.instant();
        availabilities.ensure(volunteer, now);
        var before = availabilities.find(volunteer).orElseThrow();
        if (before.onCall() && before.lastSeen().isBefore(now.minus(FORGOTTEN_AFTER))) {
            availabilities.goOffCall(volunteer);
        }
        availabilities.seen(volunteer, now);
        return availabilities.find(volunteer).orElseThrow();
    }

    /** The volunteer's page has answered; after two and a half silent beats its tab is taken to have died. */
    public void stillHere(PersonId volunteer) {
        availabilities.seen(volunteer, clock.instant());
    }

    /** The ring that this volunteer hears right now. */
    public Optional<Ring> ringAt(PersonId volunteer) {
        return offers.ringingAt(volunteer).flatMap(offer -> requests.find(offer.request()).flatMap(request ->
                people.find(request.requester()).map(requester ->
                        new Ring(offer.id(), requester.languages(), request.need(), request.isPrivate(),
                                offer.reasons(), Wishes.of(requester, people.preferences(requester.id()))))));
    }

    /** Told by the call room: both sides see each other. */
    public void connected(PersonId volunteer) {
        availabilities.connected(volunteer, clock.instant());
    }

    /** Told by the call room: the call is over, and the volunteer has a moment for themselves. */
    public void wrapUp(PersonId volunteer) {
        availabilities.change(volunteer, Activity.IN_CALL, Activity.WRAPPING_UP,
                Optional.of(clock.instant().plus(settings.wrapUp())));
    }

    /** Told by the call room: the volunteer has said how it was, or did not want to. */
    public void wrappedUp(PersonId volunteer) {
        availabilities.change(volunteer, Activity.WRAPPING_UP, Activity.FREE, Optional.empty());
    }
}
