package org.beside.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.beside.people.QuietHours;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/**
 * Who there is in the simulated month, how they behave, and when they ask. All of it is drawn once from the seed and is
 * the same for every policy; even what somebody does with a ring depends on nothing but who they are and which request
 * it is for. All numbers are assumptions; none was measured on people.
 *
 * <ul>
 * <li>Languages: 60, 20, 10, 5, 3 and 2 % speak one as their first. A third of the others speak English as well, half of
 * these only a little. Zones follow the first language.</li>
 * <li>A share of the volunteers never answers. The others answer with a personal probability (beta 2, 2: 0.5 on
 * average), each ring by itself. Of what they do not answer, they decline 30 %.</li>
 * <li>Reaction: lognormal, the person's median around 5 s (sigma 0.4), each ring around that (sigma 0.4).</li>
 * <li>All are on call all month, with the page open, and quiet from 21 to 8. Whoever has been taken off call is back at
 * their next visit: after an exponential time of 1 day on average, of 20 days for those who never answer, by day.</li>
 * <li>A requester asks 0.5 times a day on average (lognormal, sigma 1), by the hours of their own day: between 8 and
 * 22 h five times as often as at night; never within 20 minutes of the last time.</li>
 * <li>Each call connects after 1.5 s, lasts 2.5 minutes in the median (lognormal, sigma 0.7, at most 15), and takes the
 * volunteer half a minute to wrap up.</li>
 * </ul>
 */
record SimulatedPeople(long seed, List<Requester> requesters, List<Volunteer> volunteers, List<Press> presses) {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    static final int DAYS = 30;

    private static final Duration SPACE_BETWEEN_REQUESTS = Duration.ofMinutes(20);
    private static final double REQUESTS_A_DAY = 0.5;
    private static final double DECLINES = 0.3;
    private static final double NIGHT = 0.2;

    record Requester(List<SpokenLanguage> languages, ZoneId zone) {
    }

    /**
     * @param answers      their probability to answer a ring
     * @param reaction     their median time to press, in seconds
     * @param comesBackIn  the mean time until their next visit
     */
    record Volunteer(
            int number, List<SpokenLanguage> languages, ZoneId zone, double answers, double reaction,
            Duration comesBackIn) {
    }

    /** One press on "Call a volunteer". */
    record Press(int number, int requester, Instant at) {
    }

    /** What a volunteer does with a ring. */
    record Reaction(boolean answers, Duration after) {
    }

    private record Tongue(String tag, double share, List<String> zones) {
    }

    private static final List<Tongue> TONGUES = List.of(
            new Tongue("en", 0.60, List.of("America/New_York", "America/Los_Angeles", "Europe/London", "Asia/Kolkata",
                    "Australia/Sydney")),
            new Tongue("de", 0.20, List.of("Europe/Berlin")),
            new Tongue("ko", 0.10, List.of("Asia/Seoul")),
            new Tongue("es", 0.05, List.of("America/Mexico_City", "Europe/Madrid")),
            new Tongue("zh", 0.03, List.of("Asia/Taipei")),
            new Tongue("sw", 0.02, List.of("Africa/Nairobi")));

    static SimulatedPeople of(long seed, int requesters, int volunteers, double neverAnswering) {
        var random = new Random(seed);
        var asking = new ArrayList<Requester>();
        var helping = new ArrayList<Volunteer>();
        for (var number = 0; number < requesters; number++) {
            var tongue = tongue(random);
            asking.add(new Requester(List.of(new SpokenLanguage(tongue.tag(), Level.WELL)), zone(tongue, random)));
        }
        for (var number = 0; number < volunteers; number++) {
            helping.add(volunteer(number, neverAnswering, random));
        }
        return new SimulatedPeople(seed, asking, helping, presses(asking, random));
    }

    private static Volunteer volunteer(int number, double neverAnswering, Random random) {
        var tongue = tongue(random);
        var languages = new ArrayList<>(List.of(new SpokenLanguage(tongue.tag(), Level.WELL)));
        if (!tongue.tag().equals("en") && random.nextInt(3) == 0) {
            languages.add(new SpokenLanguage("en", random.nextBoolean() ? Level.WELL : Level.LITTLE));
        }
        var never = random.nextDouble() < neverAnswering;
        return new Volunteer(number, List.copyOf(languages), zone(tongue, random), never ? 0 : betaTwoTwo(random),
                5 * Math.exp(0.4 * random.nextGaussian()), Duration.ofDays(never ? 20 : 1));
    }

    /** The middle one of three even draws is distributed so. */
    private static double betaTwoTwo(Random random) {
        return random.doubles(3).sorted().skip(1).findFirst().orElseThrow();
    }

    private static List<Press> presses(List<Requester> requesters, Random random) {
        var times = new ArrayList<Press>();
        for (var requester = 0; requester < requesters.size(); requester++) {
            var zone = requesters.get(requester).zone();
            var perDay = REQUESTS_A_DAY * Math.exp(random.nextGaussian() - 0.5);
            var last = Instant.MIN;
            for (var at = start().plus(later(perDay, random)); at.isBefore(end()); at = at.plus(later(perDay, random))) {
                var hour = at.atZone(zone).getHour();
                var wanted = hour >= 8 && hour < 22 ? 1 : NIGHT;
                if (random.nextDouble() < wanted && !at.minus(SPACE_BETWEEN_REQUESTS).isBefore(last)) {
                    times.add(new Press(0, requester, at));
                    last = at;
                }
            }
        }
        times.sort(Comparator.comparing(Press::at).thenComparing(Press::requester));
        var presses = new ArrayList<Press>();
        times.forEach(press -> presses.add(new Press(presses.size(), press.requester(), press.at())));
        return List.copyOf(presses);
    }

    /** Drawn at the pace of the day; the night leaves most of them out. */
    private static Duration later(double perDay, Random random) {
        var pace = perDay * 24 / (14 + 10 * NIGHT);
        return exponential(Duration.ofDays(1), random).dividedBy(1).multipliedBy(1_000).dividedBy((long) (pace * 1_000) + 1);
    }

    static Instant start() {
        return FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Instant end() {
        return FIRST_DAY.plusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Empty when they let it ring, now and whichever policy rings them. */
    Optional<Reaction> reaction(Volunteer volunteer, int press, int timesRungBefore) {
        var random = chance(volunteer.number(), press, timesRungBefore);
        var answers = random.nextDouble() < volunteer.answers();
        var declines = random.nextDouble() < DECLINES;
        var after = millis(1_000 * volunteer.reaction() * Math.exp(0.4 * random.nextGaussian()));
        return answers || declines && volunteer.answers() > 0
                ? Optional.of(new Reaction(answers, after)) : Optional.empty();
    }

    /** When somebody who was taken off call comes back, which is by day. */
    Instant nextVisit(Volunteer volunteer, Instant offCall) {
        var random = chance(volunteer.number(), -1, (int) offCall.getEpochSecond());
        var visit = offCall.plus(exponential(volunteer.comesBackIn(), random));
        var begin = QuietHours.USUAL.contain(visit, volunteer.zone())
                ? visit.atZone(volunteer.zone()).with(LocalTime.of(8, 0)).toInstant() : visit;
        return begin.isBefore(visit) ? begin.plus(Duration.ofDays(1)) : begin;
    }

    Duration lengthOfCall(int press) {
        var random = chance(-1, press, 0);
        return millis(Math.min(900_000, 150_000 * Math.exp(0.7 * random.nextGaussian())));
    }

    private RandomGenerator chance(int volunteer, int press, int turn) {
        var mixed = seed * 0x9E3779B97F4A7C15L + volunteer * 0xC2B2AE3D27D4EB4FL + press * 0x165667B19E3779F9L + turn;
        return new Random(mixed ^ mixed >>> 32);
    }

    private static Duration exponential(Duration mean, RandomGenerator random) {
        return millis(mean.toMillis() * random.nextExponential());
    }

    private static Duration millis(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }

    private static ZoneId zone(Tongue tongue, Random random) {
        return ZoneId.of(tongue.zones().get(random.nextInt(tongue.zones().size())));
    }

    private static Tongue tongue(Random random) {
        var left = random.nextDouble();
        for (var tongue : TONGUES) {
            left -= tongue.share();
            if (left < 0) {
                return tongue;
            }
        }
        return TONGUES.getFirst();
    }
}
