package org.beside.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
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
        addClassName("way");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var journey = event.getRouteParameters().get("call").flatMap(CallId::find).flatMap(journeys::of)
                .orElseThrow(() -> new NotFoundException("No journey of such a call"));
        var words = new WayWords(journey, this);
        var summary = new UnorderedList();
        words.summary().forEach(line -> summary.add(new ListItem(line)));
        var back = new Anchor("/admin/insight", getTranslation("way.back"));
        back.addClassName("known");
        removeAll();
        add(new H1(getTranslation("way.title")), new Paragraph(getTranslation("way.lead")),
                new H2(getTranslation("way.summary")), summary, new H2(getTranslation("way.steps")), words.steps(), back);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("way.title"));
    }
}
