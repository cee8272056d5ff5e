package org.beside.stories.support;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;

/** Says in words what a row of looks at a video saw, for whoever has to find out why a story failed. */
record SightReport(List<Sight> seen) {

    @Override
    public String toString() {
        if (seen.isEmpty()) {
            return "there was no time for a single look";
        }
        var counts = seen.stream().collect(groupingBy(sight -> sight, LinkedHashMap::new, counting()));
        if (counts.size() == 1) {
            return switch (seen.getFirst()) {
                case Sight.Nothing _ -> "it had no picture in any of %d looks".formatted(seen.size());
                case Sight.Black _ -> "it was black in all %d looks".formatted(seen.size());
                case Sight.Unreadable _ -> "it was unreadable in all %d looks".formatted(seen.size());
                case Sight.Frame frame -> "it was frozen at %s in all %d looks".formatted(frame, seen.size());
            };
        }
        return "%d looks saw, in this order: %s".formatted(seen.size(), counts.entrySet().stream()
                .map(count -> count.getKey() + " (×" + count.getValue() + ")").collect(joining(", ")));
    }
}
