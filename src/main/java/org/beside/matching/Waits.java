package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beside.matching.HelpRequest.State;
import org.beside.people.People;
import org.beside.shared.OfferId;
import org.beside.shared.RequestId;
import org.beside.shared.SpokenLanguage;
import org.springframework.stereotype.Component;

/** The truth about a request that waits, for whoever waits. */
@Component
class Waits {

    /** Fewer waits than this tell nothing, and might tell of one person. */
    static final int ENOUGH_TO_TELL = 5;

    private static final Duration LATELY = Duration.ofHours(1);

    private final Requests requests;
    private final Offers offers;
    private final People people;
    private final MatchingSettings settings;
    private final Clock clock;

    Waits(Requests requests, Offers offers, People people, MatchingSettings settings, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Wait> of(RequestId id) {
        return requests.find(id).filter(request -> request.state() == State.WAITING).map(this::waitOf);
    }

    private Wait waitOf(HelpRequest request) {
        var now = clock.instant();
        var made = offers.madeFor(request.id(), Optional.empty());
        var ringing = made.stream().filter(offer -> offer.state() == Offer.State.RINGING).toList();
        return new Wait(
                Duration.between(request.askedAt(), now),
                ringing.size(),
                (int) made.stream().map(Offer::volunteer).distinct().count(),
                people.findAll(ringing.stream().map(Offer::volunteer).toList()).stream()
                        .map(volunteer -> Daytime.at(now, volunteer.zone()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Daytime.class))),
                ringing.stream().flatMap(offer -> offer.reasons().stream()).filter(Reason::relaxesARule)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class))),
                typical(),
                request.continues().isPresent(),
                request.isPrivate());
    }

    Optional<SpokenLanguage> languageOf(OfferId id) {
        return offers.find(id).flatMap(offer -> requests.find(offer.request())
                .flatMap(request -> people.find(request.requester()))
                .flatMap(requester -> people.find(offer.volunteer())
                        .flatMap(volunteer -> SpokenLanguage.shared(requester.languages(), volunteer.languages()))));
    }

    /** The median wait of those who were answered lately. */
    private Optional<Duration> typical() {
        var waits = requests.waitsAnsweredSince(clock.instant().minus(LATELY), settings.patience()).stream()
                .sorted().toList();
        return waits.size() < ENOUGH_TO_TELL ? Optional.empty() : Optional.of(waits.get(waits.size() / 2));
    }
}
