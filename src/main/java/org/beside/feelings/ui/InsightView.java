package org.beside.feelings.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beside.feelings.insight.Insight;

/** How people feel, for everybody: the same figures that an admin sees. */
@Route("insight")
@Menu(title = "insight.title", order = 3)
@RolesAllowed({"REQUESTER", "VOLUNTEER"})
class InsightView extends Main implements HasDynamicTitle {

    InsightView(Insight insight) {
        addClassName("insight");
        add(new H1(getTranslation("insight.title")), new Paragraph(getTranslation("insight.lead")),
                new InsightPage(insight, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("insight.title"));
    }
}
