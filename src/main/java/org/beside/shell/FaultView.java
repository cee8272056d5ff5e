package org.beside.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something of ours broke while a page was being opened. */
@Tag("main")
@AnonymousAllowed
@ParentLayout(Frame.class)
class FaultView extends InternalServerError {

    private static final Logger log = LoggerFactory.getLogger(FaultView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("A page could not be opened", parameter.getCaughtException());
        ErrorPage.fill(this, "error.fault");
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
