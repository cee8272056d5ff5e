package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyboardTests {

    private static final String BIG = "<style>button, input { min-width: 44px; min-height: 44px }</style>";
    private static StoryStage stage;
    private static Page page;

    @BeforeAll
    static void openPage() {
        stage = new StoryStage("");
        page = stage.open(stage.laptop(StoryStage.PHONE));
    }

    @AfterAll
    static void closePage() {
        stage.close();
    }

    @BeforeEach
    void clear() {
        show("");
    }

    @Test
    void walksInOrderThroughShadowRootsWithTheNamesThatScreenReadersGet() {
        show("""
                <button aria-label="Answer">✓</button>
                <p>Read <a href="#">the small print</a> of it</p>
                <label>Your name <input></label><input type="checkbox" role="switch" aria-label="On call">
                <div id="host"></div>""");
        page.evaluate("style => document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = style + '<button>Within</button>'", BIG);
        assertThat(new Keyboard(page).walk()).containsExactly(
                "button Answer", "link the small print", "textbox Your name", "switch On call", "button Within");
    }

    @Test
    void isNotMisledByWhereTheFocusWasNorByTransitions() {
        show("<style>button { transition: all 10s }</style><button>One</button><button>Two</button>");
        page.focus("text=Two");
        assertThat(new Keyboard(page).walk()).containsExactly("button One", "button Two");
    }

    @Test
    void findsFocusThatCannotBeSeen() {
        show("<style>.bare:focus { outline: none }</style><button class=bare>Hidden</button><button>Shown</button>");
        assertThatThrownBy(() -> new Keyboard(page).walk())
                .hasMessageContaining("button Hidden looks the same").hasMessageNotContaining("button Shown looks");
    }

    @Test
    void findsFocusThatCannotBeSeenOnTheOnlyControl() {
        show("<style>button { outline: 2px solid red !important }</style><button>Always ringed</button>");
        assertThatThrownBy(() -> new Keyboard(page).walk()).hasMessageContaining("looks the same");
    }

    @Test
    void acceptsARingThatTheComponentAroundAControlDraws() {
        show("""
                <style>input { outline: none !important } x-box { display: inline-block; width: 50px; height: 50px }
                input { min-width: 0; min-height: 0; width: 10px; height: 10px }
                x-box[focused] { box-shadow: 0 0 0 3px blue }</style>
                <x-box><input aria-label="Name" onfocus="this.parentElement.setAttribute('focused', '')"
                  onblur="this.parentElement.removeAttribute('focused')"></x-box>""");
        assertThat(new Keyboard(page).walk()).containsExactly("textbox Name");
    }

    @Test
    void findsControlsThatAreTooSmall() {
        show("<button style='min-height: 0; height: 36px; width: 80px'>Low</button>");
        assertThatThrownBy(() -> new Keyboard(page).walk()).hasMessageContaining("button Low is 80 × 36 px");
    }

    @Test
    void reachesAControlByTabAloneAndPressesIt() {
        show("<button>One</button><button onclick=\"this.textContent = 'Done'\">Two</button><input type=checkbox aria-label=Three>");
        new Keyboard(page).reach("button", "Two").enter();
        assertThat(page.getByText("Done").isVisible()).isTrue();
        new Keyboard(page).reach("checkbox", "Three").space();
        assertThat(page.isChecked("input")).isTrue();
    }

    @Test
    void saysWhatTabPassedWhenItNeverReachesAControl() {
        show("<button>One</button><div onclick=''>Two</div>");
        assertThatThrownBy(() -> new Keyboard(page).reach("button", "Two"))
                .hasMessageContaining("never reached button Two").hasMessageContaining("[button One]");
    }

    private static void show(String body) {
        page.evaluate("body => { document.body.innerHTML = body }", BIG + body);
    }
}
