package org.beside.feelings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beside.feelings.wall.Wall;
import org.beside.feelings.wall.WallWord;
import org.beside.feelings.wall.WallWord.WordsKeptBack;
import org.beside.feelings.wall.WallWord.WordsShown;
import org.beside.feelings.wall.WallWord.WordsWithdrawn;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.journey.Touchpoint;
import org.beside.people.CurrentPerson;
import org.beside.people.Person;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.StatusLine;

/** The wall: what people gave in their own words, one after the other, and nothing about whose they are. */
@Route("wall")
@Menu(title = "wall.title", order = 5)
@RolesAllowed({"REQUESTER", "VOLUNTEER", "ADMIN"})
class WallView extends Main implements HasDynamicTitle {

    private final Wall wall;
    private final Person me;
    private final UnorderedList words = new UnorderedList();
    private final Paragraph empty = new Paragraph(getTranslation("wall.empty"));
    private final StatusLine status = new StatusLine();
    private final UnorderedList mine = new UnorderedList();
    private final Section own = new Section(new H2(getTranslation("wall.mine")),
            new Paragraph(getTranslation("wall.mine.lead")));

    WallView(Wall wall, CurrentPerson current, JourneyFeed feed) {
        this.wall = wall;
        this.me = current.get();
        addClassName("wall");
        words.addClassName("wall-words");
        mine.addClassName("wall-mine");
        empty.addClassName("empty");
        own.add(mine);
        add(new H1(getTranslation("wall.title")), new Paragraph(getTranslation("wall.lead")), words, empty, status, own);
        Follow.on(this, feed, WallView::changesTheWall, changed -> showWords());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        showWords();
        showMine();
    }

    private static boolean changesTheWall(Touchpoint touchpoint) {
        return touchpoint instanceof WordsWithdrawn || touchpoint instanceof WordsShown
                || touchpoint instanceof WordsKeptBack;
    }

    /** Without a word to a screen reader: whoever listens is not interrupted. */
    private void showWords() {
        words.removeAll();
        wall.shown().forEach(word -> words.add(new ListItem(text(word))));
        words.setVisible(words.getComponentCount() > 0);
        empty.setVisible(!words.isVisible());
    }

    private void showMine() {
        mine.removeAll();
        wall.givenBy(me.id()).forEach(word -> mine.add(new ListItem(text(word),
                new Paragraph(getTranslation("wall.state." + word.state())), takeBack(word))));
        own.setVisible(mine.getComponentCount() > 0);
    }

    private Button takeBack(WallWord word) {
        var button = new Button(getTranslation("wall.take-back"), pressed -> {
            wall.withdraw(word.id(), me.id());
            showWords();
            showMine();
            status.insist(getTranslation("wall.taken-back"));
            Lead.to(status);
        });
        button.addClassName("quiet");
        button.setAriaLabel(getTranslation("wall.take-back.which", getTranslation("wall.take-back"), word.text()));
        button.setDisableOnClick(true);
        return button;
    }

    /** In whatever direction its script runs. */
    static Paragraph text(WallWord word) {
        var text = new Paragraph(word.text());
        text.addClassName("own-words");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("wall.title"));
    }
}
