package org.beside.shell.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes a problem of what fails before {@link ApiBoundary} has the word, such as the look-up of a token. */
class FilterFaults extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(FilterFaults.class);

    private final Problems problems;

    FilterFaults(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            log.error("An API request failed before it was understood", failure);
            problems.answer(request, response, new Refusal(Problem.FAULT));
        }
    }
}
