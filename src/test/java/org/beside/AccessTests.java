package org.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.beside.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Who may see which page. A page that is new here must be added on purpose. */
class AccessTests extends ViewTest {

    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("", Set.of("anybody")),
            Map.entry("join", Set.of("anybody")),
            Map.entry("login", Set.of("anybody")),
            Map.entry("ask", Set.of("REQUESTER")),
            Map.entry("volunteer", Set.of("VOLUNTEER")),
            Map.entry("call/:call", Set.of("REQUESTER", "VOLUNTEER")),
            Map.entry("feelings/:call", Set.of("REQUESTER", "VOLUNTEER")),
            Map.entry("check", Set.of("REQUESTER", "VOLUNTEER")),
            Map.entry("settings", Set.of("REQUESTER", "VOLUNTEER", "ADMIN")),
            Map.entry("insight", Set.of("anybody")),
            Map.entry("wall", Set.of("REQUESTER", "VOLUNTEER", "ADMIN")),
            Map.entry("volunteer/days", Set.of("VOLUNTEER")),
            Map.entry("admin", Set.of("ADMIN")),
            Map.entry("admin/concerns", Set.of("ADMIN")),
            Map.entry("admin/insight", Set.of("ADMIN")),
            Map.entry("admin/wall", Set.of("ADMIN")),
            Map.entry("admin/journeys/:call", Set.of("ADMIN")),
            Map.entry("admin/volunteers", Set.of("ADMIN")));

    @Autowired Visitors visitors;

    @Test
    void everyPageNamesWhoMaySeeItAndNobodyElseMay() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var found = new TreeMap<String, Set<String>>();
        for (var bean : scanner.findCandidateComponents("org.beside")) {
            var page = Class.forName(bean.getBeanClassName());
            assertThat(page.isAnnotationPresent(PermitAll.class)).as(page.getName()).isFalse();
            found.put(page.getAnnotation(Route.class).value(), allowed(page));
        }
        assertThat(found).isEqualTo(new TreeMap<>(MAY_SEE));
    }

    @Test
    void aPageOfAnotherRoleIsNotShown() {
        var requester = windowOf(visitors.requester("en"), Role.REQUESTER);
        var volunteer = windowOf(visitors.volunteer("en"), Role.VOLUNTEER);
        var admin = windowOf(visitors.admin(), Role.ADMIN);
        requester.activate();
        assertNotShown(requester, "admin");
        assertNotShown(requester, "admin/volunteers");
        assertNotShown(requester, "admin/concerns");
        assertNotShown(requester, "admin/insight");
        assertNotShown(requester, "admin/wall");
        assertNotShown(requester, "volunteer/days");
        assertNotShown(requester, "volunteer");
        volunteer.activate();
        assertNotShown(volunteer, "admin");
        assertNotShown(volunteer, "admin/volunteers");
        assertNotShown(volunteer, "admin/concerns");
        assertNotShown(volunteer, "ask");
        admin.activate();
        assertNotShown(admin, "ask");
        assertThat(admin.navigate("admin", Component.class).getClass().getSimpleName()).isEqualTo("LiveBoardView");
    }

    @Test
    void aStrangerSeesOnlyTheWaysIn() {
        var stranger = windowOfAStranger();
        for (var page : new String[] {"ask", "volunteer", "settings", "admin", "admin/volunteers", "admin/concerns",
            "admin/insight", "wall", "volunteer/days"}) {
            assertNotShown(stranger, page);
        }
        assertThat(stranger.navigate("insight", Component.class).getClass().getSimpleName()).isEqualTo("InsightView");
        assertThat(stranger.navigate("login", Component.class).getClass().getSimpleName()).isEqualTo("LoginView");
    }

    /** Wherever they are led instead, it is not there. */
    private static void assertNotShown(BrowserlessUIContext window, String page) {
        assertThatThrownBy(() -> {
            var shown = window.navigate(page, Component.class);
            var route = shown.getClass().getAnnotation(Route.class);
            if (route == null || !route.value().equals(page)) {
                throw new IllegalStateException("led elsewhere");
            }
        }).as(page).isNotNull();
    }

    private static Set<String> allowed(Class<?> page) {
        var roles = page.getAnnotation(RolesAllowed.class);
        if (page.isAnnotationPresent(AnonymousAllowed.class)) {
            assertThat(roles).as(page.getName()).isNull();
            return Set.of("anybody");
        }
        return roles == null ? Set.of() : Set.of(roles.value());
    }
}
