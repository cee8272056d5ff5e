package org.beside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.beside.call.CallTimes;
import org.beside.matching.Hand;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The product without a browser: a clock that the test moves, and no timer that does anything by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {
        "beside.data=target/rooms",
        "beside.matching.tick=1h", "beside.call.tick=1h", "beside.insight.tick=1h", "beside.feelings.tick=1h"})
@Import({RoomTestConfiguration.class, Visitors.class, Hand.class, CallTimes.class})
public @interface RoomTest {
}
