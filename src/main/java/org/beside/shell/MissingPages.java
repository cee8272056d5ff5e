package org.beside.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.Optional;
import org.beside.call.Calls;
import org.beside.people.CurrentPerson;
import org.beside.shared.CallId;
import org.springframework.stereotype.Component;

/**
 * Flow answers every address with the same first page and a status of 200, and finds out what is there only when that
 * page asks. Those who do not read {@link NotFoundView} are told by the status at once.
 */
@Component
class MissingPages implements VaadinServiceInitListener {

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();
    private final CurrentPerson current;
    private final Calls calls;

    MissingPages(CurrentPerson current, Calls calls) {
        this.current = current;
        this.calls = calls;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(page -> {
            if (!isThere(page.getVaadinRequest())) {
                page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        });
    }

    private boolean isThere(VaadinRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        var target = RouteConfiguration.forApplicationScope().getHandledRegistry().getNavigationRouteTarget(path);
        return target.hasTarget()
                && (!(request instanceof VaadinServletRequest web)
                        || access.hasAccess(target.getRouteTarget().getTarget(), web.getHttpServletRequest()))
                && isOwnCall(target.getRouteParameters());
    }

    /** An address with a call in it is there for the two people of that call. */
    private boolean isOwnCall(RouteParameters parameters) {
        return parameters.get("call").map(call -> current.find()
                .filter(person -> CallId.find(call).flatMap(id -> calls.roleIn(id, person.id())).isPresent())
                .isPresent()).orElse(true);
    }
}
