package org.beside.shell.api;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Tomcat refuses an address that is no URI before any filter is asked, with a page. A program gets a problem instead. */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Problems problems;

    UnreadableAddresses(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // A valve that is added later stands further in, and so speaks before the one that writes pages.
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ApiReport()));
    }

    private final class ApiReport extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (Problems.isForApi(request) && response.getStatus() == Problem.MALFORMED.status()
                    && response.getContentWritten() == 0 && response.setErrorReported()) {
                problems.answer(request, response, new Refusal(Problem.MALFORMED));
            }
        }
    }
}
