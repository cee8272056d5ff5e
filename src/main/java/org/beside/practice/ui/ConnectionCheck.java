package org.beside.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.beside.people.Role;
import org.beside.shared.ui.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The check in the browser. What it finds out stays there. */
@Tag("beside-check")
@JsModule("./elements/beside-check.ts")
class ConnectionCheck extends Component {

    private static final List<String> TEXTS = List.of(
            "start", "again", "started", "own-picture", "test-picture", "camera", "microphone", "server", "out", "back",
            "waiting", "running", "skipped",
            "camera.fine", "camera.refused", "camera.absent", "camera.busy", "camera.insecure", "camera.unsupported",
            "microphone.fine", "microphone.refused", "microphone.absent", "microphone.busy", "microphone.insecure",
            "microphone.unsupported",
            "server.fine", "server.signed-out", "server.later", "server.unavailable", "server.unreachable",
            "server.blocked", "server.fault",
            "out.fine", "out.silent", "back.fine", "back.silent",
            "verdict.fine", "verdict.partly", "verdict.trouble");

    ConnectionCheck(Role role, List<String> stunUrls) {
        Texts.give(this, "check", TEXTS);
        getElement().setProperty("sees", role == Role.REQUESTER);
        ArrayNode urls = JsonNodeFactory.instance.arrayNode();
        stunUrls.forEach(urls::add);
        getElement().setPropertyJson("stunUrls", urls);
    }
}
