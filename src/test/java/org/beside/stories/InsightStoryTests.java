package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.beside.feelings.insight.SeededCalls;
import org.beside.feelings.insight.Telling;
import org.beside.stories.support.Axe;
import org.beside.stories.support.Keyboard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures in a browser: drawn, said and written in a table, all three the same. */
class InsightStoryTests extends Scenes {

    @Autowired Telling telling;

    @Test
    void whatIsDrawnStandsInTheTableAndIsSaidInASentence() {
        readsThatThereIsNothingYetWithoutHavingJoined();
        var lastWeek = Instant.now().atOffset(ZoneOffset.UTC).with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
                .minusDays(5).toInstant();
        var seeded = new SeededCalls(jdbc);
        for (var number = 0; number < 24; number++) {
            seeded.said(seeded.call(lastWeek), Map.of("FEELING", number < 18 ? "VERY_BAD" : "GOOD", "NEED_MET", "YES"));
        }
        telling.startOver();
        try (var desk = laptop(); var phone = phone()) {
            var admin = joinAsAdmin(desk, "Cleo");
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How people feel")).click();
            arrive(admin, "admin/insight");
            assertThat(heading(admin, "18 of 24 people felt bad or very bad after a call")).isVisible();
            assertThat(admin.getByText("Of 24 people who got what they needed, 18 felt bad or very bad all the same."))
                    .isVisible();
            var table = admin.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions()
                    .setName("What people needed, and how they felt"));
            assertThat(table.getByRole(AriaRole.ROW).nth(1)).containsText("Got what they needed");
            assertThat(table.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.CELL))
                    .hasText(new String[] {"18", "few or none", "few or none", "6", "few or none"});
            // What the library has drawn, read from the picture itself.
            var chart = admin.locator(".figures", new Page.LocatorOptions().setHasText("What people needed"))
                    .locator("beside-chart svg");
            assertThat(chart.getByText("18", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(1);
            assertThat(chart.getByText("Very bad")).hasCount(1);
            assertThat(admin.locator("beside-chart .chart").first()).hasAttribute("aria-hidden", "true");
            inspect(admin, "admin-insight");
            assertThat(new Keyboard(admin).walk()).containsSequence(
                    "region What people needed, and how they felt", firstOf(admin))
                    .contains("link The same figures as a table to download (CSV)");

            // Its journey is told where there is one: these calls have come out of nowhere.
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Very bad, said on")).first().click();
            assertThat(admin.getByText("This page is not here")).isVisible();

            var requester = join(phone, "requester", "Ana");
            for (var page : List.of("insight", "wall")) {
                requester.navigate(home() + "/" + page);
                arrive(requester, page);
                Axe.assertNoViolations(requester);
            }
        }
    }

    private void readsThatThereIsNothingYetWithoutHavingJoined() {
        try (var phone = phone()) {
            var stranger = phone.newPage();
            stranger.navigate(home());
            stranger.getByRole(AriaRole.LINK, new Page.GetByRoleOptions()
                    .setName("See how people have felt after their calls")).click();
            arrive(stranger, "insight");
            assertThat(stranger.getByRole(AriaRole.HEADING)).hasText(new String[] {
                "How people feel", "There is nothing to tell yet", "How these figures keep everybody’s answers safe"});
            inspect(stranger, "insight-empty");
        }
    }

    private static String firstOf(Page admin) {
        return "link " + admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Very bad, said on")).first()
                .textContent();
    }
}
