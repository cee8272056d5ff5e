package org.beside.moderation.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beside.call.CallRole;
import org.beside.matching.Reason;
import org.beside.moderation.BoardEntry;
import org.beside.shared.PersonId;

/** What the board says about one request. */
record BoardWords(String title, List<String> lines) {

    static BoardWords of(BoardEntry entry, Component page, Function<PersonId, String> names, Instant now) {
        return new Writer(entry, page, names, now).write();
    }

    private record Writer(BoardEntry entry, Component page, Function<PersonId, String> names, Instant now) {

        BoardWords write() {
            var lines = new ArrayList<String>();
            switch (entry.stage()) {
                case WAITING -> waiting(lines);
                case STANDING_BY -> lines.add(text("board.STANDING_BY", inThisStage()));
                case CONNECTING, LIVE -> inCall(lines);
                case ENDED -> ended(lines);
                case CANCELLED, UNANSWERED -> lines.add(text("board." + entry.stage(), inThisStage()));
            }
            return new BoardWords(title(), lines);
        }

        private String title() {
            var requester = names.apply(entry.requester());
            return entry.volunteer().map(volunteer -> text("board.pair", requester, names.apply(volunteer)))
                    .orElse(requester);
        }

        private void waiting(List<String> lines) {
            lines.add(text("board.WAITING", inThisStage()));
            if (entry.ringing().isEmpty()) {
                lines.add(text("board.nobody-rung"));
            }
            entry.ringing().forEach((volunteer, reasons) ->
                    lines.add(text("board.rung", names.apply(volunteer), why(reasons))));
            if (entry.declined() + entry.missed() > 0) {
                lines.add(text("board.not-answered", entry.declined(), entry.missed()));
            }
        }

        private void inCall(List<String> lines) {
            lines.add(text("board." + entry.stage(), inThisStage()));
            lines.add(text("board.matched", why(entry.reasons())));
            entry.away().forEach(side -> lines.add(text("board.away." + side)));
        }

        private String why(Set<Reason> reasons) {
            return reasons.stream().map(reason -> text("board.reason." + reason))
                    .collect(Collectors.joining(text("app.list-separator")));
        }

        private void ended(List<String> lines) {
            entry.endReason().ifPresent(reason -> lines.add(text("board.ended." + reason, inThisStage())));
            entry.stop().ifPresent(stop ->
                    lines.add(text("board.stop.said", names.apply(stop.moderator()), stop.grounds())));
            for (var side : CallRole.values()) {
                lines.add(text("board.felt." + side, feeling(side)));
            }
            entry.needMet().ifPresent(met -> lines.add(text("board.met." + met)));
        }

        private String feeling(CallRole side) {
            return entry.felt(side).map(feeling -> text("feelings.feeling." + feeling))
                    .orElseGet(() -> text(entry.skipped(side) ? "board.felt.skipped" : "board.felt.not-yet"));
        }

        /** In words: seconds for the first minute, then minutes. */
        private String inThisStage() {
            var seconds = Math.max(0, Duration.between(entry.since(), now).toSeconds());
            return seconds < 60 ? text("app.seconds", seconds) : text("app.minutes", seconds / 60);
        }

        private String text(String key, Object... facts) {
            return page.getTranslation(key, facts);
        }
    }
}
