package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.beside.feelings.insight.FeltBad;
import org.beside.feelings.insight.FeltBad.Solved;
import org.beside.feelings.insight.Insight;
import org.beside.people.CurrentPerson;

/** The same figures, and the calls that were solved and felt bad, each with its journey. */
@Route("admin/insight")
@Menu(title = "insight.title", order = 4)
@RolesAllowed("ADMIN")
class AdminInsightView extends Main implements HasDynamicTitle {

    private final ZoneId zone;

    AdminInsightView(Insight insight, FeltBad feltBad, CurrentPerson current) {
        this.zone = current.get().zone();
        addClassName("insight");
        add(new H1(getTranslation("insight.title")), new Paragraph(getTranslation("insight.lead.admin")),
                new InsightPage(insight, getLocale(), solvedButFeltBad(feltBad)));
    }

    private Component solvedButFeltBad(FeltBad feltBad) {
        var section = new Section(new H2(getTranslation("insight.felt-bad")));
        section.addClassName("figures");
        var calls = feltBad.solvedLately();
        section.add(new Paragraph(getTranslation("insight.felt-bad.lead", calls.size())));
        var list = new UnorderedList();
        list.addClassName("felt-bad");
        calls.forEach(call -> list.add(new ListItem(journeyOf(call))));
        list.setVisible(!calls.isEmpty());
        section.add(list);
        return section;
    }

    private Anchor journeyOf(Solved call) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(getLocale())
                .format(call.saidAt().atZone(zone));
        var link = new Anchor("/admin/journeys/" + call.call(), getTranslation("insight.felt-bad.row",
                getTranslation("feelings.feeling." + call.feeling()), when));
        link.addClassName("known");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("insight.title"));
    }
}
