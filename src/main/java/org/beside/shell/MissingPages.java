package org.beside.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Flow answers every address with the same first page and a status of 200, and finds out what is there only when that
 * page asks. Those who do not read {@link NotFoundView} are told by the status at once.
 */
@Component
class MissingPages implements VaadinServiceInitListener {

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();

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
        return RouteConfiguration.forApplicationScope().getRoute(path)
                .filter(view -> !(request instanceof VaadinServletRequest web)
                        || access.hasAccess(view, web.getHttpServletRequest()))
                .isPresent();
    }
}
