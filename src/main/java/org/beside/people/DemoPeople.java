package org.beside.people;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;
import org.beside.shared.WelcomeLine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three sample people for trying things out, made when {@code beside.demo} is set and they are not there yet. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("beside.demo")
class DemoPeople implements WelcomeLine {

    private static final String PASSWORD = "beside-demo-password";

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    @Override
    public List<String> lines(URI baseUrl) {
        var lines = new ArrayList<>(List.of("Sample people, to sign in at " + baseUrl + "/login with the password "
                + PASSWORD + ":"));
        for (var role : Role.values()) {
            var name = role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
            var email = new Email(role.name() + "@demo.example");
            if (people.find(email).isEmpty()) {
                people.join(new Joining(new PersonName("Demo " + name), email, new Password(PASSWORD), role,
                        List.of(new SpokenLanguage("en", Level.WELL)), ZoneId.systemDefault(), Locale.ENGLISH));
            }
            lines.add("  " + email + " (" + name.toLowerCase(Locale.ROOT) + ")");
        }
        return lines;
    }
}
