package org.beside.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.beside.call.CallRole;
import org.beside.shared.CallId;
import org.beside.shared.ui.Texts;

/** The live call in the browser. It speaks with the signalling on its own, and goes on while this server is away. */
@Tag("beside-call")
@JsModule("./elements/beside-call.ts")
class LiveCall extends Component {

    private static final List<String> TEXTS = List.of(
            "end", "mute", "unmute", "muted", "walk", "stand", "walking", "repeat", "picture", "preview", "startSound",
            "connecting", "live", "reconnecting", "peerAway", "rightBack", "wayOnLater", "noMicrophone", "micRefused", "micAway", "soundBlocked",
            "ended.hung-up-by-requester", "ended.hung-up-by-volunteer", "ended.lost", "ended.never-connected",
            "ended.ended-by-moderator", "ended.over", "failed.camera-refused", "failed.camera-absent",
            "failed.camera-busy", "failed.insecure", "failed.unsupported", "failed.displaced",
            "failed.refused", "failed.not-found", "failed.fault", "failed.signed-out",
            "trouble.requester.weak", "trouble.requester.covered", "trouble.requester.dark",
            "trouble.requester.blurred", "trouble.volunteer.weak", "trouble.volunteer.covered",
            "trouble.volunteer.dark", "trouble.volunteer.blurred", "mended.weak", "mended.covered", "mended.dark",
            "mended.blurred", "numbers", "numbers.size", "numbers.frames", "numbers.lost", "numbers.roundTrip");

    /** @param ticket for the first attempt to connect; the element fetches those for later ones itself */
    LiveCall(CallId call, CallRole role, String ticket) {
        Texts.give(this, "call", TEXTS);
        ToolTexts.give(this, role);
        getElement().setProperty("role", role.name().toLowerCase(Locale.ROOT));
        getElement().setProperty("callId", call.toString());
        getElement().setProperty("ticket", ticket);
    }

    void onEnded(Runnable listener) {
        addListener(EndedEvent.class, event -> listener.run());
    }

    void onFailed(SerializableConsumer<String> listener) {
        addListener(FailedEvent.class, event -> listener.accept(event.why));
    }

    /** The call cannot be held in this browser; the element has said why. */
    @DomEvent("call-failed")
    public static class FailedEvent extends ComponentEvent<LiveCall> {

        private final String why;

        public FailedEvent(LiveCall source, boolean fromClient, @EventData("event.detail.why") String why) {
            super(source, fromClient);
            this.why = why;
        }
    }

    /** The browser's side of the call is over. */
    @DomEvent("call-ended")
    public static class EndedEvent extends ComponentEvent<LiveCall> {

        public EndedEvent(LiveCall source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
