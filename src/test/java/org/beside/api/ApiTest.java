package org.beside.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.beside.Visitors;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The real product on a port of its own, spoken to over HTTP. The clock stands still until the test moves it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "beside.data=target/api", "beside.matching.tick=1h", "beside.call.tick=1h", "beside.insight.tick=1h",
        "beside.sign-in.attempts-per-address=1000"})
@Import({ApiTestConfiguration.class, Visitors.class})
@interface ApiTest {
}
