package org.beside.moderation.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beside.call.CallRole;
import org.beside.moderation.BoardEntry;
import org.beside.moderation.BoardEntry.Stage;
import org.beside.shared.PersonId;

/** One request on the board, in words. */
class BoardCard extends ListItem {

    private final BoardEntry entry;
    private final Function<PersonId, String> names;
    private final Instant now;

    BoardCard(BoardEntry entry, Function<PersonId, String> names, Instant now) {
        this.entry = entry;
        this.names = names;
        this.now = now;
        addClassName("board-card");
        var title = entry.volunteer()
                .map(volunteer -> getTranslation("board.pair", names.apply(entry.requester()), names.apply(volunteer)))
                .orElseGet(() -> names.apply(entry.requester()));
        add(new H3(title));
        switch (entry.stage()) {
            case WAITING -> waiting();
            case CONNECTING, LIVE -> inCall();
            case ENDED -> ended();
            case CANCELLED, UNANSWERED -> line("board." + entry.stage(), ago());
        }
    }

    private void waiting() {
        line("board.WAITING", duration());
        if (entry.ringing().isEmpty()) {
            line("board.nobody-rung");
        } else {
            line("board.rung", entry.ringing().stream().map(names)
                    .collect(Collectors.joining(getTranslation("app.list-separator"))));
        }
        if (entry.declined() + entry.missed() > 0) {
            line("board.not-answered", entry.declined(), entry.missed());
        }
    }

    private void inCall() {
        line("board." + entry.stage(), duration());
        entry.away().forEach(side -> line("board.away." + side));
    }

    private void ended() {
        entry.endReason().ifPresent(reason -> line("board.ended." + reason, ago()));
        line("board.felt.REQUESTER", feeling(CallRole.REQUESTER));
        line("board.felt.VOLUNTEER", feeling(CallRole.VOLUNTEER));
        entry.needMet().ifPresent(met -> line("board.met." + met));
    }

    private String feeling(CallRole side) {
        return entry.felt(side).map(feeling -> getTranslation("feelings.feeling." + feeling))
                .orElseGet(() -> getTranslation(entry.skipped(side) ? "board.felt.skipped" : "board.felt.not-yet"));
    }

    private String duration() {
        return Spans.inWords(this, Duration.between(entry.stage() == Stage.WAITING ? entry.askedAt() : entry.since(), now));
    }

    private String ago() {
        return Spans.inWords(this, Duration.between(entry.since(), now));
    }

    private void line(String key, Object... facts) {
        add(new Paragraph(getTranslation(key, facts)));
    }
}
