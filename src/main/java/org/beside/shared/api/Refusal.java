package org.beside.shared.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An API request cannot be carried out. The boundary makes it an answer, in the language that was asked for. */
public class Refusal extends RuntimeException {

    /** What is wrong with one field or header, as a translation key. */
    public record Wrong(String field, String key) {
    }

    private final Problem problem;
    private final transient List<Wrong> wrongs;
    private final transient Optional<Duration> retryAfter;

    public Refusal(Problem problem) {
        this(problem, List.of(), Optional.empty());
    }

    public Refusal(Problem problem, List<Wrong> wrongs) {
        this(problem, wrongs, Optional.empty());
    }

    /** Refused for now: it is worth trying again after that time. */
    public Refusal(Problem problem, Duration retryAfter) {
        this(problem, List.of(), Optional.of(retryAfter));
    }

    private Refusal(Problem problem, List<Wrong> wrongs, Optional<Duration> retryAfter) {
        super(problem.title());
        this.problem = problem;
        this.wrongs = List.copyOf(wrongs);
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
