package org.beside.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.beside.shared.ui.Texts;

/**
 * The phone's camera, warming up while it rings. The picture stays on the phone until a call begins, and what the phone
 * finds when it checks itself stays there for good.
 */
@Tag("beside-camera")
@JsModule("./elements/beside-camera.ts")
class Camera extends Component implements HasStyle {

    Camera() {
        Texts.give(this, "camera", List.of("preview",
            "hint.offline", "hint.weak", "hint.covered", "hint.dark", "hint.tilted", "hint.blurred",
            "still.offline", "still.weak", "still.covered", "still.dark", "still.tilted", "still.blurred",
            "mended.offline", "mended.weak", "mended.covered", "mended.dark", "mended.tilted", "mended.blurred"));
    }

    /** While it rings the preview is shown, and the phone checks itself and says what is to be put right. */
    void watch(boolean ringing) {
        setClassName("open", ringing);
        getElement().setProperty("watching", ringing);
    }

    /** Opens the camera on this button's press, in the browser, since some browsers want to see the press itself. */
    void warmUpOn(Button button) {
        getElement().executeJs("this.warmUpOn($0)", button.getElement());
    }

    void warmUp() {
        getElement().executeJs("this.warmUp()");
    }

    void release() {
        getElement().executeJs("this.release()");
    }

    void onState(SerializableConsumer<String> listener) {
        addListener(StateEvent.class, event -> listener.accept(event.state));
    }

    /** What became of the camera. */
    @DomEvent("camera-state")
    public static class StateEvent extends ComponentEvent<Camera> {

        private final String state;

        public StateEvent(Camera source, boolean fromClient, @EventData("event.detail.state") String state) {
            super(source, fromClient);
            this.state = state;
        }
    }
}
