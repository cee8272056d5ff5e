package org.beside.feelings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.beside.feelings.wall.Wall;
import org.beside.feelings.wall.WallWord;
import org.beside.feelings.wall.WallWord.State;
import org.beside.feelings.wall.WallWord.WordsKeptBack;
import org.beside.feelings.wall.WallWord.WordsOffered;
import org.beside.feelings.wall.WallWord.WordsShown;
import org.beside.feelings.wall.WallWord.WordsWithdrawn;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.journey.Touchpoint;
import org.beside.people.CurrentPerson;
import org.beside.people.Person;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.StatusLine;

/** What was given for the wall is read here first, by somebody who looks for names and for what could hurt. */
@Route("admin/wall")
@Menu(title = "wall.reading", order = 6)
@RolesAllowed("ADMIN")
class AdminWallView extends Main implements HasDynamicTitle {

    private final Wall wall;
    private final Person me;
    private final StatusLine status = new StatusLine();
    private final UnorderedList toBeRead = new UnorderedList();
    private final UnorderedList shown = new UnorderedList();
    private final Paragraph noneToRead = new Paragraph(getTranslation("wall.reading.empty"));
    private final Paragraph noneShown = new Paragraph(getTranslation("wall.empty"));

    AdminWallView(Wall wall, CurrentPerson current, JourneyFeed feed) {
        this.wall = wall;
        this.me = current.get();
        addClassName("wall");
        Stream.of(toBeRead, shown).forEach(list -> list.addClassName("wall-mine"));
        Stream.of(noneToRead, noneShown).forEach(none -> none.addClassName("empty"));
        var export = new Anchor(DownloadHandler.fromInputStream(request -> download()), getTranslation("wall.csv"));
        export.addClassName("known");
        add(new H1(getTranslation("wall.reading")), new Paragraph(getTranslation("wall.reading.lead")), status, toBeRead,
                noneToRead, new H2(getTranslation("wall.shown")), shown, noneShown, export);
        Follow.on(this, feed, AdminWallView::changesWhatIsToBeRead, changed -> show());
    }

    private static boolean changesWhatIsToBeRead(Touchpoint touchpoint) {
        return touchpoint instanceof WordsOffered || touchpoint instanceof WordsWithdrawn
                || touchpoint instanceof WordsShown || touchpoint instanceof WordsKeptBack;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        fill(toBeRead, noneToRead, wall.toBeRead(), List.of(State.SHOWN, State.KEPT_BACK));
        fill(shown, noneShown, wall.shown(), List.of(State.KEPT_BACK));
    }

    private void fill(UnorderedList list, Paragraph none, List<WallWord> words, List<State> decisions) {
        list.removeAll();
        for (var word : words) {
            var buttons = new Div();
            buttons.addClassName("question-buttons");
            decisions.forEach(decision -> buttons.add(button(word, decision)));
            list.add(new ListItem(WallView.text(word), buttons));
        }
        list.setVisible(!words.isEmpty());
        none.setVisible(words.isEmpty());
    }

    private Button button(WallWord word, State decision) {
        var name = getTranslation("wall.decide." + decision);
        var button = new Button(name, pressed -> {
            var there = decision == State.SHOWN ? wall.show(word.id(), me.id()) : wall.keepBack(word.id(), me.id());
            show();
            status.insist(getTranslation(there ? "wall.decided." + decision : "wall.decided.gone"));
            Lead.to(status);
        });
        button.addClassName("quiet");
        button.setAriaLabel(getTranslation("wall.take-back.which", name, word.text()));
        button.setDisableOnClick(true);
        return button;
    }

    private DownloadResponse download() {
        var table = wall.asTable().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(table), "beside-wall.csv", "text/csv;charset=utf-8",
                table.length);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("wall.reading"));
    }
}
