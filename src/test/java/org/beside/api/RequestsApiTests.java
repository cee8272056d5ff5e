package org.beside.api;

import org.beside.matching.Hand;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What all tests of requests over HTTP begin with, on one database. */
@Import(Hand.class)
abstract class RequestsApiTests extends ApiTests {

    static final String MILK = "{\"need\": \"a milk carton\"}";
    static final String OF_A_KIND = "{\"need\": \"a milk carton\", \"kind\": \"READING\"}";
    static final String KEY = "Idempotency-Key";

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Hand hand;
}
