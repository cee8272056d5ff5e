package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AxeTests {

    @Test
    void saysInSentencesWhatIsWrongInsideShadowRootsToo() {
        try (var stage = new StoryStage("""
                <main><h1>Title</h1><img src="data:,"><x-field></x-field></main>
                <script>customElements.define('x-field', class extends HTMLElement {
                  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<input>' }
                })</script>""")) {
            var page = stage.open(stage.laptop(StoryStage.PHONE));
            assertThat(Axe.violations(page))
                    .anySatisfy(text -> assertThat(text).startsWith("critical: ").contains("(image-alt) at img"))
                    .anySatisfy(text -> assertThat(text).contains("(label) at x-field > input"))
                    .hasSize(2);
            assertThatThrownBy(() -> Axe.assertNoViolations(page)).hasMessageContaining("image-alt");
        }
    }

    @Test
    void measuresTargetsAsWcag22Asks() {
        try (var stage = new StoryStage("""
                <main><style>button { width: 20px; height: 20px; padding: 0; margin: 0; border: 0 }</style>
                <button>a</button><button>b</button></main>""")) {
            assertThat(Axe.violations(stage.open(stage.laptop(StoryStage.PHONE))))
                    .anySatisfy(text -> assertThat(text).contains("(target-size)"));
        }
    }

    @Test
    void findsNothingOnAGoodPage() {
        try (var stage = new StoryStage("<main><h1>Title</h1><button>Press</button></main>")) {
            Axe.assertNoViolations(stage.open(stage.laptop(StoryStage.PHONE)));
        }
    }
}
