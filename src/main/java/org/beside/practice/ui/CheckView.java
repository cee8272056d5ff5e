package org.beside.practice.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beside.people.CurrentPerson;
import org.beside.practice.Practice;

/** Whether this person's device and network can hold a call, in words and before it matters. */
@Route("check")
@RolesAllowed({"REQUESTER", "VOLUNTEER"})
class CheckView extends Main implements HasDynamicTitle {

    CheckView(CurrentPerson current, Practice practice) {
        var role = current.get().role();
        addClassName("check");
        add(new H1(getTranslation("check.headline")),
                new Paragraph(getTranslation("check.lead." + role)),
                new Paragraph(getTranslation("check.private")),
                new ConnectionCheck(role, practice.stunUrls()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("check.title"));
    }
}
