package org.beside.feelings.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beside.feelings.insight.Returns.Story;
import org.junit.jupiter.api.Test;

/** Packets that have been told are divided once more, and still nobody can be worked out. */
class ReturnsTests {

    private int people;

    @Test
    void bothSidesNeedFivePeople() {
        assertThat(Returns.divide(packet(5, 4))).isEmpty();
        assertThat(told(packet(5, 5))).isEqualTo(Map.of("BACK", 5, "AWAY", 5));
        assertThat(told(packet(6, 0))).isEqualTo(Map.of("BACK", 6));
        assertThat(Returns.divide(List.of())).isEmpty();
    }

    /** Five who all came back stand in a packet of their own: six who came back, less these, would be one. */
    @Test
    void aPacketThatIsAllOfOneKindDoesNotGiveAwayTheRest() {
        var stories = new ArrayList<>(packet(5, 0));
        stories.addAll(packet(1, 5));
        assertThat(Returns.divide(stories)).isEmpty();
        stories.addAll(packet(4, 3));
        assertThat(told(stories)).isEqualTo(Map.of("BACK", 10, "AWAY", 8));
    }

    @Test
    void whoeverKnowsThePacketsWorksOutNobody() {
        var random = new Random(7);
        for (var world = 0; world < 300; world++) {
            var stories = new ArrayList<Story>();
            for (var number = random.nextInt(5); number >= 0; number--) {
                var back = random.nextInt(7);
                stories.addAll(packet(back, Math.max(random.nextInt(7), 5 - back)));
            }
            Returns.divide(stories).ifPresent(divided -> attack(stories, divided));
        }
    }

    /** Takes every union of packets from each division and each division from every union that has all of it. */
    private static void attack(List<Story> stories, List<Packet> divided) {
        var packets = stories.stream().collect(Collectors.groupingBy(Story::packet)).values().stream()
                .map(packet -> packet.stream().map(Story::heard).collect(Collectors.toSet())).toList();
        for (var choice = 0; choice < 1 << packets.size(); choice++) {
            Set<Heard> union = new HashSet<>();
            for (var number = 0; number < packets.size(); number++) {
                if ((choice >> number & 1) == 1) {
                    union.addAll(packets.get(number));
                }
            }
            for (var division : divided) {
                var part = Set.copyOf(division.members());
                if (part.containsAll(union)) {
                    assertNobodyOrFive(part, union);
                }
                if (union.containsAll(part)) {
                    assertNobodyOrFive(union, part);
                }
            }
        }
    }

    private static void assertNobodyOrFive(Set<Heard> whole, Set<Heard> part) {
        var rest = new HashSet<>(whole);
        rest.removeAll(part);
        assertThat(rest.isEmpty() || Packet.people(rest) >= Topic.ENOUGH).isTrue();
    }

    private static Map<String, Integer> told(List<Story> stories) {
        return Returns.divide(stories).orElseThrow().stream()
                .collect(Collectors.toMap(Packet::answer, packet -> Packet.people(packet.members())));
    }

    private List<Story> packet(int back, int away) {
        var packet = UUID.randomUUID();
        var stories = new ArrayList<Story>();
        for (var number = 0; number < back + away; number++) {
            var person = new UUID(0, people++);
            stories.add(new Story(packet, new Heard(person, person, Optional.empty(), Instant.EPOCH,
                    number < back ? Returns.BACK : Returns.AWAY, Map.of())));
        }
        return stories;
    }
}
