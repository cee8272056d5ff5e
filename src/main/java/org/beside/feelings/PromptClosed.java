package org.beside.feelings;

/** The question was answered or skipped before, on this page or another; nothing was changed. */
public class PromptClosed extends RuntimeException {
}
