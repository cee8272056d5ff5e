package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ChromiumTests {

    private static final Path SOME_PROGRAM = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path NOWHERE = Path.of("/nowhere/chromium");

    @Test
    void takesTheOneThatIsChosenBeforeTheUsualPlaces() {
        var chosen = Map.of(Chromium.SETTING, SOME_PROGRAM.toString());
        assertThat(Chromium.find(chosen, List.of(NOWHERE))).isEqualTo(SOME_PROGRAM);
    }

    @Test
    void takesTheFirstUsualPlaceThatHoldsAProgram() {
        assertThat(Chromium.find(Map.of(), List.of(NOWHERE, SOME_PROGRAM))).isEqualTo(SOME_PROGRAM);
    }

    @Test
    void saysWhatToInstallWhenThereIsNone() {
        assertThatThrownBy(() -> Chromium.find(Map.of(), List.of(NOWHERE)))
                .hasMessageContaining("apt-get install chromium").hasMessageContaining(Chromium.SETTING);
    }

    @Test
    void doesNotFallBackWhenTheChosenOneIsMissing() {
        assertThatThrownBy(() -> Chromium.find(Map.of(Chromium.SETTING, NOWHERE.toString()), List.of(SOME_PROGRAM)))
                .hasMessageContaining(NOWHERE.toString());
    }
}
