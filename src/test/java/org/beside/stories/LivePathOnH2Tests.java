package org.beside.stories;

import org.springframework.test.context.TestPropertySource;

/** On the embedded file database with which the product comes; one in which no other story has left anything. */
@TestPropertySource(properties = "beside.data=target/stories/live-path")
class LivePathOnH2Tests extends LivePathTests {
}
