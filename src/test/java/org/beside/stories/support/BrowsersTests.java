package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

class BrowsersTests {

    @Test
    void givesEachDeviceItsSizeLanguageTimezoneAndColours() {
        try (var stage = new StoryStage("<p>Hello")) {
            var phone = stage.open(stage.phone(StoryStage.PHONE));
            var laptop = stage.open(stage.laptop(StoryStage.PHONE));
            var facts = """
                    () => [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone, screen.width,
                      matchMedia('(prefers-color-scheme: dark)').matches, navigator.maxTouchPoints > 0].join(' ')""";
            assertThat(phone.evaluate(facts)).isEqualTo("de-DE Europe/Berlin 390 true true");
            assertThat(laptop.evaluate(facts)).isEqualTo("en-GB Europe/London 1440 false false");
        }
    }

    @Test
    void failsTheStoryWhenNobodyCatchesAnError() {
        var stage = new StoryStage("<button onclick=\"setTimeout(() => { throw new Error('lost the lamp') })\">Go</button>");
        var page = stage.open(stage.laptop(StoryStage.PHONE));
        page.click("button");
        page.waitForCondition(() -> !stage.browsers().faults().isEmpty());
        assertThatThrownBy(stage::close).isInstanceOf(AssertionError.class).hasMessageContaining("lost the lamp");
    }

    @Test
    void failsTheStoryWhenAPageContactsAThirdPartyByRequestOrSocket() {
        try (var third = LocalSite.with("A third party")) {
            var elsewhere = third.address().getAuthority();
            var stage = new StoryStage("<img src=http://%1$s/pixel.gif><script>new WebSocket('ws://%1$s/count')</script>"
                    .formatted(elsewhere));
            var page = stage.open(stage.laptop(StoryStage.PHONE));
            page.waitForCondition(() -> stage.browsers().faults().size() == 2);
            assertThatThrownBy(stage::close)
                    .hasMessageContaining("http://" + elsewhere).hasMessageContaining("ws://" + elsewhere);
        }
    }

    @Test
    void leavesAlonePagesThatMakeThingsUpThemselvesAndFaultsThatAreForgiven() {
        try (var stage = new StoryStage("""
                <img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">
                <script>fetch(URL.createObjectURL(new Blob(['x']))); fetch('/own?a=[b]')</script>""")) {
            var page = stage.open(stage.laptop(StoryStage.PHONE));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(stage.browsers().faults()).isEmpty();

            page.evaluate("() => { setTimeout(() => { throw new Error('on purpose') }) }");
            page.waitForCondition(() -> !stage.browsers().faults().isEmpty());
            stage.browsers().forgiveFaults();
        }
    }
}
