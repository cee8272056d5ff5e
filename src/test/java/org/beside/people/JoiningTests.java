package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.beside.Visitors;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Joining, once with each address, and by invitation as the first admin. */
abstract class JoiningTests extends PeopleTests {

    @Autowired Invitations invitations;

    @BeforeEach
    void nobodyIsAdmin() {
        jdbc.sql("update person set role = 'VOLUNTEER' where role = 'ADMIN'").update();
    }

    @Test
    void whoeverJoinedIsFoundAsTheyDescribedThemselves() {
        var joining = joining(address(), "王小明", Role.VOLUNTEER, Visitors.PASSWORD, "zh", "de?");
        var person = people.find(people.join(joining)).orElseThrow();

        assertThat(person.name().text()).isEqualTo("王小明");
        assertThat(person.email()).isEqualTo(joining.email());
        assertThat(person.role()).isEqualTo(Role.VOLUNTEER);
        assertThat(person.standing()).isEqualTo(Standing.GOOD);
        assertThat(person.zone()).isEqualTo(ZoneId.of("Asia/Taipei"));
        assertThat(person.locale()).isEqualTo(Locale.TRADITIONAL_CHINESE);
        assertThat(person.oriented()).isFalse();
        assertThat(person.languages()).isEqualTo(Visitors.spoken("zh", "de?"));
        assertThat(person.verified()).isFalse();
        assertThat(person.quietHours()).isEqualTo(QuietHours.USUAL);
        assertThat(person.style()).isEmpty();
        assertThat(people.find(joining.email())).contains(person);
    }

    @Test
    void namesInEveryWritingComeBackAsTheyWereTyped() {
        for (var name : List.of("👩🏽‍🦯 Lin", "محمد عبد الله", "שרה", "می‌خواهم", "김민수", "Robert'); drop table person;--",
                "王".repeat(80), "👩".repeat(40))) {
            var id = people.join(joining(address(), name, Role.REQUESTER, Visitors.PASSWORD, "en"));
            assertThat(people.find(id).orElseThrow().name().text()).isEqualTo(name);
        }
    }

    @Test
    void nobodyJoinsTwiceWithOneAddressHoweverItIsWritten() {
        var email = address();
        people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThatThrownBy(() -> people.join(joining(email.toUpperCase(Locale.ROOT), "Bob", Role.VOLUNTEER, Visitors.PASSWORD, "de")))
                .isInstanceOf(EmailTaken.class);
        assertThat(people.find(new Email(email)).orElseThrow().name().text()).isEqualTo("Ana");
    }

    /** A database names the value that was there twice; were the exception logged, so would the address be. */
    @Test
    void theNewsThatAnAddressIsTakenDoesNotNameIt() {
        var email = address();
        people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThatThrownBy(() -> people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en")))
                .satisfies(taken -> {
                    var trace = new StringWriter();
                    taken.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).contains("EmailTaken").doesNotContain(email);
                });
    }

    @Test
    void ofSixteenWhoJoinWithOneAddressAtOnceExactlyOneDoes() throws Exception {
        for (var round = 0; round < 3; round++) {
            var email = address();
            var joined = atOnce(16, () -> people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en")),
                    EmailTaken.class);
            assertThat(joined).hasSize(1);
            assertThat(people.find(new Email(email)).orElseThrow().id()).isEqualTo(joined.getFirst());
            assertThat(jdbc.sql("select count(*) from person where email = ?").param(email).query(Integer.class).single()).isOne();
        }
    }

    @Test
    void thePasswordIsStoredAsAHashThatIsNeverTheSame() {
        var first = people.join(joining(address(), "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        var second = people.join(joining(address(), "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        assertThat(hash(first)).doesNotContain(Visitors.PASSWORD).isNotEqualTo(hash(second));
    }

    private String hash(PersonId person) {
        return jdbc.sql("select password_hash from person where id = ?").param(person.value()).query(String.class).single();
    }

    @Test
    void anInvitationMakesOneAdminOnce() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        assertThat(invitations.isOpen(secret)).isTrue();

        var admin = invitations.accept(secret, admin());

        assertThat(people.find(admin).orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(invitations.isOpen(secret)).isFalse();
        assertThatThrownBy(() -> invitations.accept(secret, admin())).isInstanceOf(InvitationUsed.class);
        assertThat(invitations.forFirstAdmin()).isEmpty();
    }

    @Test
    void anInvitationHoldsForADay() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        clock.pass(Duration.ofDays(1));
        assertThat(invitations.isOpen(secret)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(invitations.isOpen(secret)).isFalse();
        assertThatThrownBy(() -> invitations.accept(secret, admin())).isInstanceOf(InvitationUsed.class);
    }

    @Test
    void aNewerInvitationReplacesTheOlder() {
        var older = invitations.forFirstAdmin().orElseThrow();
        var newer = invitations.forFirstAdmin().orElseThrow();
        assertThat(invitations.isOpen(older)).isFalse();
        assertThatThrownBy(() -> invitations.accept(older, admin())).isInstanceOf(InvitationUsed.class);
        assertThat(invitations.isOpen(newer)).isTrue();
        assertThat(invitations.isOpen("")).isFalse();
        assertThat(invitations.isOpen("a".repeat(10_000))).isFalse();
    }

    @Test
    void anInvitationIsNotUsedUpByAnAddressThatIsTaken() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        var taken = admin();
        people.join(joining(taken.email().text(), "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThatThrownBy(() -> invitations.accept(secret, taken)).isInstanceOf(EmailTaken.class);
        assertThat(invitations.isOpen(secret)).isTrue();
        invitations.accept(secret, admin());
    }

    @Test
    void ofManyWhoUseAnInvitationAtOnceOneBecomesAdmin() throws Exception {
        var secret = invitations.forFirstAdmin().orElseThrow();
        assertThat(atOnce(8, () -> invitations.accept(secret, admin()), InvitationUsed.class)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from person where role = 'ADMIN'").query(Integer.class).single()).isOne();
    }

    @Test
    void theSecretOfAnInvitationIsNotStored() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        assertThat(jdbc.sql("select token_hash from admin_invitation").query(String.class).list())
                .hasSize(1).doesNotContain(secret);
    }

    private static Joining admin() {
        return joining(address(), "Adele", Role.ADMIN, Visitors.PASSWORD, "en");
    }
}
