package org.beside.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hands translated texts to an element in the browser, so that no text lives in TypeScript. */
public final class Texts {

    private Texts() {
    }

    /** Sets the element's {@code texts}: each key translated as {@code prefix.key}. */
    public static void give(Component element, String prefix, List<String> keys) {
        give(element, prefix, keys, "texts");
    }

    /** As above, into another property of an element that has more than one set of texts. */
    public static void give(Component element, String prefix, List<String> keys, String property) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        keys.forEach(key -> texts.put(key, element.getTranslation(prefix + "." + key)));
        element.getElement().setPropertyJson(property, texts);
    }
}
