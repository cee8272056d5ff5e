package org.beside.feelings.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.beside.feelings.insight.Insight;

/** How people feel, for everybody, also before they join: the same figures that an admin sees. */
@Route("insight")
@Menu(title = "insight.title", order = 3)
@AnonymousAllowed
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
