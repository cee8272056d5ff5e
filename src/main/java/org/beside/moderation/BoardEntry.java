package org.beside.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beside.call.Call.FirstFrameSeen;
import org.beside.call.Call.SideAway;
import org.beside.call.Call.SideBack;
import org.beside.call.Call.StoppedByModerator;
import org.beside.call.CallEnded;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.feelings.Feeling;
import org.beside.feelings.Moment;
import org.beside.feelings.NeedMet;
import org.beside.feelings.Prompt.FeelingAnswered;
import org.beside.feelings.Prompt.NeedMetAnswered;
import org.beside.feelings.Prompt.PromptSkipped;
import org.beside.feelings.Question;
import org.beside.journey.Recorded;
import org.beside.matching.HelpRequest.AskedAgain;
import org.beside.matching.HelpRequest.AskedNow;
import org.beside.matching.HelpRequest.OfferDeclined;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.OfferWithdrawn;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.RequestAsked;
import org.beside.matching.HelpRequest.RequestCancelled;
import org.beside.matching.HelpRequest.RequestUnanswered;
import org.beside.matching.HelpRequest.StoodBy;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.Reason;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/**
 * One request as the board shows it: its journey, folded. Nothing is counted anywhere else, so the board cannot
 * disagree with what is stored.
 */
public final class BoardEntry {

    /** Where a request stands. */
    public enum Stage { WAITING, STANDING_BY, CONNECTING, LIVE, ENDED, CANCELLED, UNANSWERED }

    /** Which moderator ended the call, and why. */
    public record Stop(PersonId moderator, String grounds) {
    }

    private final RequestId request;
    private final PersonId requester;
    private final Instant askedAt;
    private final Map<PersonId, Set<Reason>> ringing = new LinkedHashMap<>();
    private final Set<CallRole> away = new LinkedHashSet<>();
    private final Map<CallRole, Feeling> felt = new EnumMap<>(CallRole.class);
    private final Set<CallRole> skipped = new LinkedHashSet<>();
    private Stage stage = Stage.WAITING;
    private Instant since;
    private int declined;
    private int missed;
    private Optional<PersonId> volunteer = Optional.empty();
    private Optional<CallId> call = Optional.empty();
    private Set<Reason> reasons = Set.of();
    private Optional<EndReason> endReason = Optional.empty();
    private Optional<Stop> stop = Optional.empty();
    private Optional<NeedMet> needMet = Optional.empty();

    private BoardEntry(Recorded asked) {
        request = asked.request();
        requester = asked.person().orElseThrow();
        askedAt = asked.at();
        since = asked.at();
    }

    /** Folds journeys, given in the order in which they happened, into one entry each. */
    public static List<BoardEntry> fold(List<Recorded> touchpoints) {
        var entries = new LinkedHashMap<RequestId, BoardEntry>();
        for (var touchpoint : touchpoints) {
            if (touchpoint.is(RequestAsked.class) || touchpoint.is(AskedAgain.class)) {
                entries.put(touchpoint.request(), new BoardEntry(touchpoint));
            } else {
                Optional.ofNullable(entries.get(touchpoint.request())).ifPresent(entry -> entry.add(touchpoint));
            }
        }
        return new ArrayList<>(entries.values());
    }

    private void add(Recorded next) {
        var who = next.person();
        if (next.is(VolunteerRung.class)) {
            who.ifPresent(rung -> ringing.put(rung, Reason.read(next.detail("reasons").orElse(""))));
        } else if (next.is(OfferDeclined.class)) {
            declined++;
            who.ifPresent(ringing::remove);
        } else if (next.is(OfferMissed.class)) {
            missed++;
            who.ifPresent(ringing::remove);
        } else if (next.is(OfferWithdrawn.class)) {
            who.ifPresent(ringing::remove);
        } else if (next.is(RequestAnswered.class)) {
            volunteer = who;
            call = next.detail("call").map(CallId::parse);
            reasons = who.map(answering -> ringing.getOrDefault(answering, Set.of())).orElse(Set.of());
            ringing.clear();
            enter(Stage.CONNECTING, next);
        } else if (next.is(StoodBy.class)) {
            enter(Stage.STANDING_BY, next);
        } else if (next.is(AskedNow.class)) {
            enter(Stage.WAITING, next);
        } else if (next.is(FirstFrameSeen.class)) {
            enter(Stage.LIVE, next);
        } else if (next.is(SideAway.class)) {
            away.add(side(next));
        } else if (next.is(SideBack.class)) {
            away.remove(side(next));
        } else if (next.is(CallEnded.class)) {
            endReason = next.detail("reason").map(EndReason::valueOf);
            enter(Stage.ENDED, next);
        } else if (next.is(StoppedByModerator.class)) {
            stop = who.map(moderator -> new Stop(moderator, next.detail("grounds").orElse("")));
        } else if (next.is(RequestCancelled.class)) {
            enter(Stage.CANCELLED, next);
        } else if (next.is(RequestUnanswered.class)) {
            enter(Stage.UNANSWERED, next);
        } else if (saidAtAnotherTime(next)) {
            return;
        } else if (next.is(FeelingAnswered.class)) {
            next.detail("feeling").map(Feeling::valueOf).ifPresent(feeling -> felt.put(side(next), feeling));
        } else if (next.is(NeedMetAnswered.class)) {
            needMet = next.detail("met").map(NeedMet::valueOf);
        } else if (next.is(PromptSkipped.class) && next.detail("question").equals(Optional.of(Question.FEELING.name()))) {
            skipped.add(side(next));
        }
    }

    /** The board shows how it felt right after the call; other moments are kept apart from it. */
    private static boolean saidAtAnotherTime(Recorded next) {
        return next.detail("moment").filter(moment -> !moment.equals(Moment.AFTER.name())).isPresent();
    }

    private void enter(Stage next, Recorded touchpoint) {
        stage = next;
        since = touchpoint.at();
    }

    private static CallRole side(Recorded touchpoint) {
        return touchpoint.detail("side").map(CallRole::valueOf).orElseThrow();
    }

    public RequestId request() {
        return request;
    }

    public PersonId requester() {
        return requester;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Stage stage() {
        return stage;
    }

    /** When the present stage began. */
    public Instant since() {
        return since;
    }

    /** Who is being rung, and why. */
    public Map<PersonId, Set<Reason>> ringing() {
        return ringing;
    }

    /** Why the volunteer who answered had been rung. */
    public Set<Reason> reasons() {
        return reasons;
    }

    public int declined() {
        return declined;
    }

    public int missed() {
        return missed;
    }

    public Optional<PersonId> volunteer() {
        return volunteer;
    }

    /** The call, from the answer on. */
    public Optional<CallId> call() {
        return call;
    }

    public Set<CallRole> away() {
        return away;
    }

    public Optional<EndReason> endReason() {
        return endReason;
    }

    public Optional<Stop> stop() {
        return stop;
    }

    /** How it felt to this side; empty when they have not said. */
    public Optional<Feeling> felt(CallRole side) {
        return Optional.ofNullable(felt.get(side));
    }

    public boolean skipped(CallRole side) {
        return skipped.contains(side);
    }

    public Optional<NeedMet> needMet() {
        return needMet;
    }
}
