package org.beside.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beside.moderation.CallJourneys;
import org.beside.shared.CallId;

/** The journey of one call: its waits, hand-offs, rings and reconnects, step by step. */
@Route("admin/journeys/:call")
@RolesAllowed("ADMIN")
class JourneyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CallJourneys journeys;

    JourneyView(CallJourneys journeys) {
        this.journeys = journeys;
        addClassName("journey");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var journey = event.getRouteParameters().get("call").flatMap(CallId::find).flatMap(journeys::of)
                .orElseThrow(() -> new NotFoundException("No journey of such a call"));
        var words = new JourneyWords(journey, this);
        var summary = new UnorderedList();
        words.summary().forEach(line -> summary.add(new ListItem(line)));
        var steps = new OrderedList();
        steps.addClassName("journey-steps");
        words.steps().forEach(line -> steps.add(new ListItem(line)));
        var back = new Anchor("/admin/insight", getTranslation("journey.back"));
        back.addClassName("known");
        removeAll();
        add(new H1(getTranslation("journey.title")), new Paragraph(getTranslation("journey.lead")),
                new H2(getTranslation("journey.summary")), summary, new H2(getTranslation("journey.steps")), steps, back);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("journey.title"));
    }
}
