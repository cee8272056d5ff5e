package org.beside.matching;

import java.time.Instant;
import java.time.ZoneId;

/** What time of day it is for somebody, as one would say it. */
public enum Daytime {
    MORNING, AFTERNOON, EVENING, NIGHT;

    static Daytime at(Instant now, ZoneId zone) {
        var hour = now.atZone(zone).getHour();
        if (hour < 5 || hour >= 22) {
            return NIGHT;
        }
        return hour < 12 ? MORNING : hour < 18 ? AFTERNOON : EVENING;
    }
}
