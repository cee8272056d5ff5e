package org.beside.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All volunteers, a page at a time, whoever joined last first. */
@Service
public class Volunteers {

    /** How many stand on one page. */
    public static final int PER_PAGE = 20;

    private final PersonRows rows;

    Volunteers(PersonRows rows) {
        this.rows = rows;
    }

    /**
     * One page of those whose name or address contains what was searched for.
     *
     * @param number which page it is, from 0 on
     * @param total  how many were found on all pages
     */
    public record Page(int number, List<Volunteer> volunteers, int total) {

        public boolean hasNext() {
            return (number + 1) * PER_PAGE < total;
        }
    }

    /** The page of that number, or the last one when there are fewer; an empty search finds everybody. */
    @Transactional(readOnly = true)
    public Page search(String words, int number) {
        var total = rows.countVolunteers(words);
        var shown = Math.clamp(number, 0, Math.max(0, (total - 1) / PER_PAGE));
        return new Page(shown, rows.volunteers(words, shown * PER_PAGE, PER_PAGE), total);
    }
}
