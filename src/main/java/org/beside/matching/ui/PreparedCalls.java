package org.beside.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beside.matching.EarlyDoor;
import org.beside.people.Role;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.ui.Texts;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has the browser negotiate, while it rings, the calls that may come of it. There is nothing to be seen of it. */
@Tag("beside-prepared")
@JsModule("./elements/beside-prepared.ts")
class PreparedCalls extends Component {

    /** Most calls are answered by one of the first few, and each prepared call costs the phone a connection. */
    static final int MOST = 3;

    private final EarlyDoor door;
    private final PersonId person;
    private final Map<OfferId, String> tickets = new LinkedHashMap<>();

    PreparedCalls(EarlyDoor door, PersonId person, Role role) {
        this.door = door;
        this.person = person;
        Texts.give(this, "call", List.of("picture"));
        getElement().setProperty("role", role.name().toLowerCase(Locale.ROOT));
    }

    /** Prepares the first of these, and goes on with those of them that are prepared already. */
    void prepare(List<OfferId> ringing) {
        tickets.keySet().retainAll(ringing);
        ringing.stream().filter(offer -> tickets.size() < MOST)
                .forEach(offer -> tickets.computeIfAbsent(offer, rings -> door.ticketFor(rings, person)));
        var rings = JsonNodeFactory.instance.arrayNode();
        tickets.forEach((offer, ticket) -> rings.addObject().put("callId", offer.toString()).put("ticket", ticket));
        getElement().setPropertyJson("rings", rings);
    }

    /**
     * Has this button answer the one call that rings straight from the press, by the call's own socket. Its way through
     * this page follows when there is a picture, or soon.
     */
    void acceptOn(Button answer) {
        getElement().executeJs("this.acceptOn($0)", answer.getElement());
    }

    /** Does this when the picture of the answered call is on its way, or soon: a change of pages would only be in its way. */
    void onItsWay(OfferId answered, Command then) {
        getElement().executeJs("return this.onItsWay($0)", answered.toString())
                .then(settled -> then.execute(), fault -> then.execute());
    }
}
