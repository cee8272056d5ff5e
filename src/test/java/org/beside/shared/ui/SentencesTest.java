package org.beside.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void standApartByOneGap() {
        assertThat(Sentences.joined(List.of("It rings.", "It is evening there."))).isEqualTo("It rings. It is evening there.");
        assertThat(Sentences.joined(List.of("It rings."))).isEqualTo("It rings.");
        assertThat(Sentences.joined(List.of())).isEmpty();
    }

    @Test
    void haveNoSecondGapAfterAFullWidthMark() {
        assertThat(Sentences.joined(List.of("您隨時可以取消。", "他們那裡現在是晚上。"))).isEqualTo("您隨時可以取消。他們那裡現在是晚上。");
        assertThat(Sentences.joined(List.of("好嗎？", "OK.", "好。"))).isEqualTo("好嗎？OK. 好。");
    }
}
