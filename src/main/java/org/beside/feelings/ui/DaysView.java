package org.beside.feelings.ui;

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
import java.util.List;
import java.util.OptionalInt;
import org.beside.feelings.days.VolunteerDays;
import org.beside.people.CurrentPerson;

/** The volunteer's page: from their time to people's days. */
@Route("volunteer/days")
@Menu(title = "days.title", order = 2)
@RolesAllowed("VOLUNTEER")
class DaysView extends Main implements HasDynamicTitle {

    DaysView(VolunteerDays days, CurrentPerson current) {
        addClassName("days");
        var difference = days.of(current.get().id());
        add(new H1(getTranslation("days.title")), new Paragraph(getTranslation("days.lead")),
                number("days.beside", difference.beside()), number("days.thanked", difference.thanked()),
                words(difference.words()));
    }

    private Section number(String key, OptionalInt people) {
        return new Section(new H2(getTranslation(key)), new Paragraph(people.isPresent()
                ? getTranslation(key + ".people", people.getAsInt()) : getTranslation(key + ".few")));
    }

    private Section words(List<String> words) {
        var list = new UnorderedList();
        list.addClassName("wall-words");
        words.forEach(word -> {
            var text = new Paragraph(word);
            text.addClassName("own-words");
            text.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(text));
        });
        list.setVisible(!words.isEmpty());
        var none = new Paragraph(getTranslation("days.words.none"));
        none.setVisible(words.isEmpty());
        return new Section(new H2(getTranslation("days.words")), list, none);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("days.title"));
    }
}
