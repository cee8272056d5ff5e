package org.beside.matching.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.matching.Need;
import org.beside.matching.NeedKind;

/** What somebody needs to see: in words, of what kind, and whether it is private. None of it has to be said. */
class NeedFields extends Div {

    private final TextArea words = new TextArea();
    private final Select<Optional<NeedKind>> kind = new Select<>();
    private final Checkbox isPrivate = new Checkbox();

    NeedFields() {
        addClassName("need-fields");
        words.setLabel(getTranslation("ask.need"));
        words.setHelperText(getTranslation("ask.need.help"));
        words.setMaxHeight("12em");
        kind.setLabel(getTranslation("ask.kind"));
        kind.setHelperText(getTranslation("ask.kind.help"));
        kind.setItems(Stream.concat(Stream.of(Optional.<NeedKind>empty()),
                Arrays.stream(NeedKind.values()).map(Optional::of)).toList());
        kind.setItemLabelGenerator(about -> about.map(known -> getTranslation("ask.kind." + known))
                .orElseGet(() -> getTranslation("ask.kind.none")));
        kind.setValue(Optional.empty());
        isPrivate.setLabel(getTranslation("ask.private"));
        isPrivate.setHelperText(getTranslation("ask.private.help"));
        add(words, kind, isPrivate);
    }

    void show(Need need, boolean itIsPrivate) {
        words.setValue(need.text());
        kind.setValue(need.kind());
        isPrivate.setValue(itIsPrivate);
    }

    /** Whether it can be asked as it stands; what is wrong is said at the words, which then have the focus. */
    boolean check() {
        var problem = Need.problemWith(words.getValue());
        problem.map(this::getTranslation).ifPresent(words::setErrorMessage);
        words.setInvalid(problem.isPresent());
        problem.ifPresent(wrong -> words.focus());
        return problem.isEmpty();
    }

    Need need() {
        return new Need(words.getValue(), kind.getValue());
    }

    boolean isPrivate() {
        return isPrivate.getValue();
    }

    /** What was asked can be read and no longer changed; what was not said is not shown. */
    void asked(boolean asked) {
        words.setReadOnly(asked);
        words.setVisible(!asked || !words.isEmpty());
        kind.setReadOnly(asked);
        kind.setVisible(!asked || kind.getValue().isPresent());
        isPrivate.setReadOnly(asked);
        isPrivate.setVisible(!asked || isPrivate.getValue());
        setVisible(words.isVisible() || kind.isVisible() || isPrivate.isVisible());
    }
}
