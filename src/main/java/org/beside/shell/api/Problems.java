package org.beside.shell.api;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.beside.shared.api.Refusal;
import org.beside.shell.api.ProblemBody.FieldError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals down, in the language that was asked for. */
@Component
class Problems {

    /** An answer that is known before it is clear which kind of response takes it. */
    record Written(int status, String type, Locale locale, byte[] body) {
    }

    private final I18NProvider translations;
    private final JsonMapper json;

    Problems(I18NProvider translations, JsonMapper json) {
        this.translations = translations;
        this.json = json;
    }

    static boolean isForApi(HttpServletRequest request) {
        return isForApi(request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** @param path within the product */
    static boolean isForApi(String path) {
        return path.startsWith("/api/");
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        var written = written(refusal, localeFor(Collections.list(request.getLocales())));
        refusal.retryAfter().map(Duration::toSeconds)
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        response.setStatus(written.status());
        response.setContentType(written.type());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, written.locale().toLanguageTag());
        try {
            response.getOutputStream().write(written.body());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Written written(Refusal refusal, Locale locale) {
        return new Written(refusal.problem().status(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, locale,
                json.writeValueAsBytes(bodyOf(refusal, locale)));
    }

    ProblemBody bodyOf(Refusal refusal, Locale locale) {
        var problem = refusal.problem();
        var seconds = refusal.retryAfter().map(Duration::toSeconds).orElse(0L);
        var errors = refusal.wrongs().stream()
                .map(wrong -> new FieldError(wrong.field(), translations.getTranslation(wrong.key(), locale))).toList();
        return new ProblemBody(problem.type(), problem.title(), problem.status(),
                translations.getTranslation(problem.detailKey(), locale, seconds), errors);
    }

    /** By the client's own order of preference (RFC 9110, 12.5.4); English when none of them is offered. */
    Locale localeFor(List<Locale> wished) {
        return wished.stream().flatMap(wanted -> offered(wanted).stream()).findFirst().orElse(Locale.ENGLISH);
    }

    /** The locale itself before others of its language. */
    private List<Locale> offered(Locale wanted) {
        var sameLanguage = translations.getProvidedLocales().stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage())).toList();
        return sameLanguage.contains(wanted) ? List.of(wanted) : sameLanguage;
    }
}
