package org.beside.call.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.beside.call.CallRole;
import org.beside.shared.ui.Texts;

/** The words of what the two can do with the picture: those of the volunteer's tools, and those that the requester hears. */
final class ToolTexts {

    private static final List<String> TOOLS = List.of(
            "phone", "torchOn", "torchOff", "zoomIn", "zoomOut", "camera", "takeStill", "why.unreached",
            "why.curtain", "why.no-torch", "why.no-zoom", "why.zoom-end", "why.one-camera", "why.still-coming",
            "view", "freeze", "thaw", "frozen", "thawed", "turn", "turned.0", "turned.1", "turned.2", "turned.3",
            "moreContrast", "plainContrast", "contrastMore", "contrastPlain", "guide", "what", "what.phone",
            "what.hand", "what.thing", "what.place", "much", "much.little", "much.more", "much.lot", "pad",
            "way.closer", "way.up", "way.away", "way.left", "way.still", "way.right", "way.turn", "way.down",
            "way.stop", "area.upper-left", "area.top", "area.upper-right", "area.left", "area.middle", "area.right",
            "area.lower-left", "area.bottom", "area.lower-right", "told", "pointHint", "pointed", "write", "message",
            "messageHint", "messageEmpty", "send", "keys", "keysHelp", "keysAreOff", "keysOff", "keysOn", "curtain",
            "curtainWords", "still", "stillWindow", "stillTools", "stillComing", "still-larger", "still-smaller",
            "still-turn", "still-brighter", "still-darker", "still-more-contrast", "still-less-contrast",
            "still-reset", "still-away", "stillKeys", "stillUnreadable", "notice.torch-on", "notice.torch-off",
            "notice.camera", "notice.camera-away", "notice.camera-back", "notice.zoomed", "notice.curtain-drawn",
            "notice.curtain-open", "notice.voice-off", "notice.voice-on", "notice.still-asked", "notice.still-here",
            "notice.still-broken", "notice.words-sent", "notice.words-wait", "notice.words-unfit",
            "notice.not-reached", "notice.unable-torch", "notice.unable-zoom", "notice.unable-camera",
            "notice.declined-torch", "notice.declined-zoom", "notice.declined-camera", "notice.declined-still",
            "notice.refused-curtain", "notice.refused-failed");

    private static final List<String> PHONE = List.of(
            "drawCurtain", "openCurtain", "refuse", "refusing.nothing", "refusing.torch", "refusing.zoom",
            "refusing.camera", "refusing.still", "sending", "messages", "written", "notice.torch-on",
            "notice.torch-off", "notice.zoom-in", "notice.zoom-out", "notice.camera-environment",
            "notice.camera-user", "notice.camera-unknown", "notice.camera-away", "notice.camera-back",
            "notice.still-taken", "notice.still-sent", "notice.still-broken", "notice.undone", "notice.not-undone",
            "notice.curtain-drawn", "notice.curtain-open", "notice.voice-off", "notice.voice-on",
            "much.little", "much.more", "much.lot", "guide.phone.left", "guide.phone.right", "guide.phone.up", "guide.phone.down", "guide.phone.closer",
            "guide.phone.away", "guide.phone.turn", "guide.hand.left", "guide.hand.right", "guide.hand.up",
            "guide.hand.down", "guide.hand.closer", "guide.hand.away", "guide.hand.turn", "guide.thing.left",
            "guide.thing.right", "guide.thing.up", "guide.thing.down", "guide.thing.closer", "guide.thing.away",
            "guide.thing.turn", "halt.still", "halt.stop", "point.upper-left", "point.top", "point.upper-right",
            "point.left", "point.middle", "point.right", "point.lower-left", "point.bottom", "point.lower-right");

    private ToolTexts() {
    }

    /** Sets the element's {@code toolTexts}, apart from its other texts: each side needs only its own. */
    static void give(Component element, CallRole role) {
        switch (role) {
            case VOLUNTEER -> Texts.give(element, "tools", TOOLS, "toolTexts");
            case REQUESTER -> Texts.give(element, "phone", PHONE, "toolTexts");
        }
    }
}
