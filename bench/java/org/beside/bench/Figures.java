package org.beside.bench;

import java.util.List;

/** Measured values of one thing, and what is printed of them. */
record Figures(String of, String unit, List<Double> values) {

    Figures {
        values = values.stream().sorted().toList();
    }

    /** The smallest value that at least this share of the values does not exceed (nearest rank). */
    double percentile(double share) {
        return values.get((int) Math.ceil(share * values.size()) - 1);
    }

    @Override
    public String toString() {
        return "%-28s n=%d  median %.0f %s  p95 %.0f %s  (%.0f to %.0f)".formatted(of, values.size(),
                percentile(0.5), unit, percentile(0.95), unit, values.getFirst(), values.getLast());
    }
}
