package org.beside.matching.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.beside.Visitors;
import org.beside.people.HelpStyle;
import org.beside.people.QuietHours;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/** People and requests for the policy: made by hand, one difference at a time, or in any mixture. */
final class Worlds {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final int PEOPLE = 12;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Seoul"), ZoneId.of("Pacific/Auckland"),
            ZoneId.of("America/Los_Angeles"));

    private Worlds() {
    }

    static PersonId id(long number) {
        return new PersonId(new UUID(0, number));
    }

    /** A volunteer who may be rung at noon in Berlin, with whatever differs from that. */
    static final class Volunteer {

        private final PersonId id;
        private final List<SpokenLanguage> languages;
        private boolean good = true;
        private boolean trained = true;
        private boolean verified;
        private boolean free = true;
        private boolean present = true;
        private ZoneId zone = ZONES.getFirst();
        private QuietHours quiet = QuietHours.USUAL;
        private Optional<HelpStyle> style = Optional.empty();
        private Instant since = NOW.minusSeconds(60);
        private Instant snoozed = Candidate.NEVER;
        private Instant connected = Candidate.NEVER;
        private double likelihood = 0.5;

        Volunteer(long number, String... languages) {
            this.id = id(number);
            this.languages = Visitors.spoken(languages);
        }

        Volunteer badStanding() {
            good = false;
            return this;
        }

        Volunteer untrained() {
            trained = false;
            return this;
        }

        Volunteer verified() {
            verified = true;
            return this;
        }

        Volunteer busy() {
            free = false;
            return this;
        }

        Volunteer gone() {
            present = false;
            return this;
        }

        Volunteer in(String zone) {
            this.zone = ZoneId.of(zone);
            return this;
        }

        Volunteer quiet(int from, int to) {
            quiet = new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
            return this;
        }

        Volunteer likes(HelpStyle style) {
            this.style = Optional.of(style);
            return this;
        }

        Volunteer onCallFor(Duration time) {
            since = NOW.minus(time);
            return this;
        }

        Volunteer snoozedFor(Duration time) {
            snoozed = NOW.plus(time);
            return this;
        }

        Volunteer connected(Duration ago) {
            connected = NOW.minus(ago);
            return this;
        }

        Volunteer likely(double likelihood) {
            this.likelihood = likelihood;
            return this;
        }

        Candidate make() {
            return new Candidate(id, languages, good, trained, verified, zone, quiet, style, since, free, present,
                    snoozed, connected, likelihood);
        }
    }

    static List<Candidate> all(Volunteer... volunteers) {
        return Arrays.stream(volunteers).map(Volunteer::make).toList();
    }

    /** A request just made, in these languages. */
    static Asking asking(String... languages) {
        return new Asking(Visitors.spoken(languages), false, Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(),
                false, Duration.ZERO);
    }

    static Asking after(int seconds, Asking asking) {
        return new Asking(asking.spoken(), asking.isPrivate(), asking.style(), asking.again(), asking.separated(),
                asking.rungBefore(), asking.leftAlone(), asking.stillRings(), Duration.ofSeconds(seconds));
    }

    static Asking inPrivate(Asking asking) {
        return new Asking(asking.spoken(), true, asking.style(), asking.again(), asking.separated(),
                asking.rungBefore(), asking.leftAlone(), asking.stillRings(), asking.waited());
    }

    static Asking inStyle(HelpStyle style, Asking asking) {
        return new Asking(asking.spoken(), asking.isPrivate(), Optional.of(style), asking.again(), asking.separated(),
                asking.rungBefore(), asking.leftAlone(), asking.stillRings(), asking.waited());
    }

    static Asking again(long partner, Asking asking) {
        return new Asking(asking.spoken(), asking.isPrivate(), asking.style(), Set.of(id(partner)), asking.separated(),
                asking.rungBefore(), asking.leftAlone(), asking.stillRings(), asking.waited());
    }

    static Asking apartFrom(long other, Asking asking) {
        return new Asking(asking.spoken(), asking.isPrivate(), asking.style(), asking.again(), Set.of(id(other)),
                asking.rungBefore(), asking.leftAlone(), asking.stillRings(), asking.waited());
    }

    static Asking rung(Set<PersonId> rung, Set<PersonId> leftAlone, boolean stillRings, Asking asking) {
        return new Asking(asking.spoken(), asking.isPrivate(), asking.style(), asking.again(), asking.separated(),
                rung, leftAlone, stillRings, asking.waited());
    }

    static Arbitrary<Asking> anyAsking() {
        var style = Arbitraries.of(HelpStyle.class).optional();
        return Combinators.combine(languages(), rarely(), style, somePeople(), somePeople(), somePeople(), somePeople(),
                        Arbitraries.integers().between(0, 60))
                .as((spoken, isPrivate, likes, again, apart, rung, declined, waited) -> new Asking(
                        spoken, isPrivate, likes, again, apart, union(rung, declined), declined,
                        waited % 2 == 0, Duration.ofSeconds(waited)));
    }

    static Arbitrary<List<Candidate>> anyWorld() {
        var who = Combinators.combine(
                Arbitraries.longs().between(1, PEOPLE), languages(), often(), often(), rarely());
        var where = Combinators.combine(Arbitraries.of(ZONES), quietHours(), Arbitraries.of(HelpStyle.class).optional());
        var now = Combinators.combine(often(), often(), Arbitraries.longs().between(0, 100_000),
                Arbitraries.longs().between(-10, 3), Arbitraries.longs().between(0, 5).optional(),
                Arbitraries.doubles().between(0, 1));
        return Combinators.combine(who.as(Tuple::of), where.as(Tuple::of), now.as(Tuple::of))
                .as((a, b, c) -> new Candidate(
                        id(a.get1()), a.get2(), a.get3(), a.get4(), a.get5(), b.get1(), b.get2(), b.get3(),
                        NOW.minusSeconds(c.get3()), c.get1(), c.get2(),
                        c.get4() < -5 ? Candidate.NEVER : NOW.plusSeconds(c.get4()),
                        c.get5().map(days -> NOW.minus(Duration.ofDays(days))).orElse(Candidate.NEVER), c.get6()))
                .list().uniqueElements(Candidate::id).ofMaxSize(PEOPLE);
    }

    private static Arbitrary<List<SpokenLanguage>> languages() {
        return Combinators.combine(Arbitraries.of("de", "en", "ko"), Arbitraries.of(Level.class))
                .as(SpokenLanguage::new).list().uniqueElements(SpokenLanguage::tag).ofMaxSize(3);
    }

    private static Arbitrary<QuietHours> quietHours() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(QuietHours.USUAL)),
                Tuple.of(1, Arbitraries.just(QuietHours.NONE)),
                Tuple.of(2, Combinators.combine(Arbitraries.integers().between(0, 23), Arbitraries.integers().between(1, 22))
                        .as((from, hours) -> new QuietHours(LocalTime.of(from, 0), LocalTime.of((from + hours) % 24, 0)))));
    }

    private static Arbitrary<Set<PersonId>> somePeople() {
        return Arbitraries.longs().between(1, PEOPLE).map(Worlds::id).set().ofMaxSize(3);
    }

    private static Set<PersonId> union(Set<PersonId> some, Set<PersonId> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Arbitrary<Boolean> often() {
        return Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false));
    }

    private static Arbitrary<Boolean> rarely() {
        return Arbitraries.frequency(Tuple.of(1, true), Tuple.of(4, false));
    }
}
