package org.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text hides in the code. */
class HiddenTextsTests {

    @Test
    void noTextHidesInAView() {
        Sources.ofPages().forEach((file, source) -> assertThat(literalTexts(source)).as(file).isEmpty());
    }

    @Test
    void noTextHidesInAnElement() {
        Sources.ofElements().forEach((file, source) -> assertThat(literalMarkup(source)).as(file).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "add(new H1(\"Hello there\"));", "button.setText(\"Press\");", "field.setLabel( \"Your name\")",
            "new Anchor(\"/login\", \"Sign in\")", "status.say(\"Calling\")", "box.setAriaLabel(\"Menu\")",
            "attribute.setAttribute(\"aria-label\", \"Menu\")"})
    void wouldFindTextInAView(String planted) {
        assertThat(literalTexts(planted)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "html`<p class=\"a\">Hello ${this.name}</p>`", "html`<button aria-label=\"Close\"></button>`",
            "html`<b>${x ? html`<i>Yes there</i>` : nothing}</b>`"})
    void wouldFindTextInAnElement(String planted) {
        assertThat(literalMarkup(planted)).hasSize(1);
    }

    /** What a view says in words of its own instead of a key. */
    private static List<String> literalTexts(String source) {
        var places = Pattern.compile("(?:new (?:H[1-6]|Paragraph|Span|Button|NativeLabel|Text|ListItem|Checkbox|TextField|"
                + "TextArea|Nav|Div|Section)|new (?:Anchor|RouterLink|IFrame)\\([^,()]+,|\\.?\\b(?:setText|setLabel|"
                + "setHelperText|setErrorMessage|setAriaLabel|setTitle|setPlaceholder|setTooltipText|say|show)|"
                + "setAttribute\\(\"(?:aria-label|title|alt|placeholder)\",)\\s*\\(?\\s*\"([^\"\\n]*\\p{L}[^\"\\n]*)\"");
        return places.matcher(source).results().map(place -> place.group(1)).toList();
    }

    /** Text between tags, or in attributes that are read out, inside the templates of an element. */
    private static List<String> literalMarkup(String source) {
        var found = new ArrayList<String>();
        for (var start = source.indexOf("html`"); start >= 0; start = source.indexOf("html`", start + 1)) {
            var markup = template(source, start + "html`".length());
            Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)(?:<|$)").matcher(markup).results()
                    .map(text -> text.group(1).strip()).forEach(found::add);
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=[\"']([^\"']*\\p{L}[^\"']*)").matcher(markup).results()
                    .map(text -> text.group(1)).forEach(found::add);
        }
        return found;
    }

    /** The template that begins here, without its expressions; a template in one of them begins elsewhere. */
    private static String template(String source, int start) {
        var text = new StringBuilder();
        var depth = 0;
        for (var i = start; i < source.length() && (depth > 0 || source.charAt(i) != '`'); i++) {
            if (source.startsWith("${", i)) {
                depth++;
                i++;
            } else if (depth > 0) {
                depth += source.charAt(i) == '{' ? 1 : source.charAt(i) == '}' ? -1 : 0;
            } else {
                text.append(source.charAt(i));
            }
        }
        return text.toString();
    }
}
