package org.beside.shell.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refusal.Wrong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/**
 * The one error boundary of the API: whatever goes wrong in it, or before a handler is found, becomes a problem. It comes
 * before Spring's own resolvers, and leaves everything outside the API to them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiBoundary implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiBoundary.class);

    private final Problems problems;

    ApiBoundary(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Problems.isForApi(request) || response.isCommitted()) {
            return null;
        }
        var refusal = refusalOf(failure);
        if (refusal.problem() == Problem.FAULT) {
            log.error("An API request failed", failure);
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        if (refusal.problem().status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problems.answer(request, response, refusal);
        return new ModelAndView();
    }

    private static Refusal refusalOf(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case HttpMessageNotReadableException unreadable -> refusalOf(unreadable);
            // Ids are the only arguments that are converted: what is no id names nothing.
            case MethodArgumentTypeMismatchException noId -> new Refusal(Problem.NOT_FOUND);
            case ErrorResponse known -> refusalOf(known);
            default -> new Refusal(Problem.FAULT);
        };
    }

    private static Refusal refusalOf(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case Refusal refusal -> refusal;
            case JacksonException malformed -> new Refusal(Problem.MALFORMED, fieldOf(malformed)
                    .map(field -> List.of(new Wrong(field, "api.wrong-field"))).orElse(List.of()));
            case null, default -> new Refusal(Problem.MALFORMED);
        };
    }

    private static Optional<String> fieldOf(JacksonException malformed) {
        return malformed.getPath().stream().map(Reference::getPropertyName)
                .filter(name -> name != null).reduce((outer, inner) -> outer + "." + inner);
    }

    private static Refusal refusalOf(ErrorResponse known) {
        return switch (known.getStatusCode().value()) {
            case 400 -> new Refusal(Problem.MALFORMED);
            case 401 -> new Refusal(Problem.NOT_SIGNED_IN);
            case 404 -> new Refusal(Problem.NOT_FOUND);
            case 405 -> new Refusal(Problem.WRONG_METHOD);
            case 406 -> new Refusal(Problem.NOT_ACCEPTABLE);
            case 410 -> new Refusal(Problem.CALL_OVER);
            case 413 -> new Refusal(Problem.TOO_LARGE);
            case 415 -> new Refusal(Problem.WRONG_CONTENT_TYPE);
            case 429 -> new Refusal(Problem.TOO_MANY_TICKETS, retryAfter(known));
            default -> new Refusal(Problem.FAULT);
        };
    }

    private static Duration retryAfter(ErrorResponse known) {
        return Duration.ofSeconds(Optional.ofNullable(known.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .map(Long::parseLong).orElse(1L));
    }
}
