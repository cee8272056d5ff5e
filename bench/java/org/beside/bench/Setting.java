package org.beside.bench;

import java.awt.Dimension;
import java.util.List;
import java.util.stream.Stream;

/** What a run is told by its environment; each bench says which names it knows. */
final class Setting {

    private Setting() {
    }

    static String text(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    static List<String> words(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split(" ")).filter(word -> !word.isBlank()).toList();
    }

    /** Sizes of a picture, such as {@code 640x480 1280x720}. */
    static List<Dimension> sizes(String name, String otherwise) {
        return words(name, otherwise).stream().map(Setting::size).toList();
    }

    private static Dimension size(String text) {
        var sides = text.split("x");
        return new Dimension(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
