package org.beside.shell.api;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shell.api.Problems.Written;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What Jetty refuses before any filter is asked, mostly an address that is no URI, or anything while it stops: a program
 * gets a problem, and a person our words without the look of our pages, of which nothing has been loaded yet.
 */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final Problems problems;
    private final I18NProvider translations;

    UnreadableAddresses(Problems problems, I18NProvider translations) {
        this.problems = problems;
        this.translations = translations;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(new Report()));
    }

    private Written pageOf(int status, Locale locale) {
        var key = HttpStatus.isServerError(status) ? "error.fault" : "error.not-found";
        var page = """
                <!doctype html>
                <html lang="%s">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>%2$s</title>
                <main>
                <h1>%2$s</h1>
                <p>%3$s</p>
                <p><a href="/">%4$s</a></p>
                </main>
                </html>
                """.formatted(locale.toLanguageTag(), translations.getTranslation(key + ".title", locale),
                translations.getTranslation(key + ".words", locale), translations.getTranslation("error.home", locale));
        return new Written(status, "text/html;charset=utf-8", locale, page.getBytes(StandardCharsets.UTF_8));
    }

    private final class Report extends ErrorHandler {

        @Override
        protected void generateResponse(Request request, Response response, int status, String reason, @Nullable Throwable failure,
                                        Callback whenWritten) {
            var locale = problems.localeFor(Request.getLocales(request));
            var problem = HttpStatus.isServerError(status) ? Problem.FAULT : Problem.MALFORMED;
            write(isForApi(request.getHttpURI()) ? problems.written(new Refusal(problem), locale) : pageOf(status, locale),
                    response, whenWritten);
        }

        /** Where not even the first line could be read, nobody knows whom it was meant for. */
        private static boolean isForApi(HttpURI address) {
            return address.getPath() != null && Problems.isForApi(address.getPath());
        }

        private static void write(Written written, Response response, Callback whenWritten) {
            response.setStatus(written.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, written.type());
            response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, written.locale().toLanguageTag());
            response.write(true, ByteBuffer.wrap(written.body()), whenWritten);
        }
    }
}
