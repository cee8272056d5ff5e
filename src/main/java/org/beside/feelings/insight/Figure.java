package org.beside.feelings.insight;

/**
 * One number that may be told.
 *
 * @param breakdown by what the topic is divided: ALL, a {@link Trait}, MONTH, QUESTION or FEELING
 * @param part      which part of it; UNTOLD for those whose circumstances too few shared
 * @param people    how many, each person at most once a week; of requests, how many requests
 */
public record Figure(Topic topic, String breakdown, String part, String answer, long people) {
}
