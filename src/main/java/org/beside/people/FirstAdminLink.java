package org.beside.people;

import java.net.URI;
import java.util.List;
import org.beside.shared.WelcomeLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the one-time link with which the first admin joins, for as long as there is no admin. */
@Component
@Order(2)
class FirstAdminLink implements WelcomeLine {

    private final Invitations invitations;

    FirstAdminLink(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<String> lines(URI baseUrl) {
        return invitations.forFirstAdmin()
                .map(secret -> List.of(
                        "There is no admin yet. This link makes one, once, within a day:",
                        "  " + baseUrl + "/join?invitation=" + secret))
                .orElse(List.of());
    }
}
