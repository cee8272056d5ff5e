package org.beside.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every view. Zooming is never prevented. */
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@JsModule("./theme/fonts.ts")
@JsModule("./every-page.ts")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/beside.css")
@StyleSheet("styles/pages.css")
@StyleSheet("styles/feelings.css")
@StyleSheet("styles/admin.css")
@StyleSheet("styles/call.css")
@StyleSheet("styles/tools.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Beside");
        settings.addFavIcon("icon", "icons/beside.svg", "any");
        settings.addMetaTag("theme-color", "#7a2e1d");
        settings.addMetaTag("referrer", "same-origin");
    }
}
