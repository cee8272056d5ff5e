package org.beside.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beside.call.Calls;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.moderation.BoardEntry;
import org.beside.moderation.LiveBoard;
import org.beside.people.CurrentPerson;
import org.beside.people.People;
import org.beside.shared.PersonId;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;
import org.springframework.scheduling.TaskScheduler;

/** The live board: who waits, who is being rung, which calls are live, what has just ended and how it felt. */
@Route("admin")
@Menu(title = "board.title", order = 1)
@RolesAllowed("ADMIN")
class LiveBoardView extends Main implements HasDynamicTitle {

    private static final Duration REFRESH = Duration.ofSeconds(5);

    private final LiveBoard board;
    private final Calls calls;
    private final People people;
    private final Clock clock;
    private final PersonId me;
    private final H1 title = new H1(getTranslation("board.title"));
    private final StatusLine summary = new StatusLine();
    private final BoardColumn waiting = new BoardColumn("waiting");
    private final BoardColumn live = new BoardColumn("live", this::stop);
    private final BoardColumn ended = new BoardColumn("ended");

    LiveBoardView(
            LiveBoard board, Calls calls, People people, CurrentPerson current, Clock clock, JourneyFeed feed,
            TaskScheduler scheduler) {
        this.board = board;
        this.calls = calls;
        this.me = current.get().id();
        this.people = people;
        this.clock = clock;
        addClassNames("board");
        var columns = new Div(waiting, live, ended);
        columns.addClassName("board-columns");
        add(title, summary, columns);
        Follow.on(this, feed, touchpoint -> true, touchpoint -> refresh());
        Pulse.of(this, scheduler, REFRESH, this::refresh);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    private void refresh() {
        var now = board.now();
        summary.say(getTranslation("board.summary", now.waiting().size(), now.live().size()));
        waiting.show(now.waiting(), this::words);
        live.show(now.live(), this::words);
        ended.show(now.ended(), this::words);
    }

    private BoardWords words(BoardEntry entry) {
        return BoardWords.of(entry, this, this::name, clock.instant());
    }

    private Optional<Component> stop(BoardEntry entry) {
        return entry.call().map(call -> new StopCall(words(entry).title(), grounds -> {
            calls.endByModerator(call, me, grounds);
            refresh();
            leadToTheTitle();
        }));
    }

    /** The card that had the focus is gone from where it was. */
    private void leadToTheTitle() {
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus()");
    }

    private String name(PersonId person) {
        return people.find(person).map(found -> found.name().text()).orElseGet(() -> getTranslation("board.someone"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("board.title"));
    }
}
