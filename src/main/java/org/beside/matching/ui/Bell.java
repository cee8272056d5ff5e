package org.beside.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.beside.people.Preferences;
import org.beside.shared.ui.Texts;

/** Rings: a sound, and a change of the window's title for those who do not hear it. */
@Tag("beside-ring")
@JsModule("./elements/beside-ring.ts")
class Bell extends Component {

    private Bell() {
    }

    /** For volunteers: someone needs them. */
    static Bell forARing() {
        var bell = new Bell();
        Texts.give(bell, "ring", List.of("title", "soundBlocked"));
        return bell;
    }

    /** For requesters who left the line: someone is free for them. */
    static Bell forNews() {
        var bell = new Bell();
        Texts.give(bell, "free", List.of("title", "soundBlocked"));
        return bell;
    }

    /** Sounds and shakes only where its person likes that; the window's title changes in any case. */
    void suit(Preferences preferences) {
        getElement().setProperty("silent", !preferences.sounds());
        getElement().setProperty("shaking", preferences.vibration());
    }

    void ring(boolean ringing) {
        getElement().setProperty("ringing", ringing);
    }

    /** Is silent from the press on: the page's own way to it waits for the picture. */
    void silenceOn(Component pressed) {
        getElement().executeJs(
                "$0.addEventListener('click', () => this.ringing = false, {capture: true, once: true})",
                pressed.getElement());
    }

    /** Browsers let a page sound only after a press on it. */
    void unlockOn(Component pressed) {
        getElement().executeJs("$0.addEventListener('click', () => this.unlock())", pressed.getElement());
    }
}
