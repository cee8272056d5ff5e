package org.beside.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.beside.shared.PersonId;
import org.beside.shared.Secrets;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secrets by which programs act for somebody. Only their hashes are stored; see docs/decisions/0017-api-tokens.md.
 * A token is looked up at each request, so one that is revoked, or whose owner is suspended, ends at once.
 */
@Service
@Transactional
public class ApiTokens implements OpaqueTokenIntrospector {

    /** How long a token works. Using it does not make it last longer. */
    public static final Duration VALID = Duration.ofDays(30);

    /** A token as it is handed out, once. */
    public record Issued(String secret, Instant expiresAt) {

        @Override
        public String toString() {
            return "Issued token";
        }
    }

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SecureRandom random;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Accounts accounts, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
    }

    /** A token for someone who has just proven who they are. */
    public Issued issue(PersonId person) {
        var now = clock.instant();
        var token = new Issued(Secrets.fresh(random), now.plus(VALID));
        jdbc.sql("delete from api_token where valid_to <= :now").param("now", SqlTime.of(now)).update();
        jdbc.sql("""
                insert into api_token (token_hash, person_id, made_at, valid_to)
                values (:hash, :person, :now, :validTo)""")
                .param("hash", Secrets.hash(token.secret()))
                .param("person", person.value())
                .param("now", SqlTime.of(now))
                .param("validTo", SqlTime.of(token.expiresAt()))
                .update();
        return token;
    }

    /** Ends a token; one that has ended before stays so. */
    public void revoke(String secret) {
        jdbc.sql("delete from api_token where token_hash = :hash").param("hash", Secrets.hash(secret)).update();
    }

    /** @throws BadOpaqueTokenException when it is no token, has ended, or its owner may not take part */
    @Override
    @Transactional(readOnly = true, noRollbackFor = BadOpaqueTokenException.class)
    public OAuth2AuthenticatedPrincipal introspect(String secret) {
        var account = jdbc.sql("select person_id from api_token where token_hash = :hash and valid_to > :now")
                .param("hash", Secrets.hash(secret))
                .param("now", SqlTime.of(clock.instant()))
                .query(UUID.class).optional()
                .flatMap(id -> accounts.of(new PersonId(id)))
                .filter(Account::isAccountNonLocked)
                .orElseThrow(() -> new BadOpaqueTokenException("No such token"));
        return new DefaultOAuth2AuthenticatedPrincipal(
                account.getUsername(), Map.of("sub", account.getUsername()), account.getAuthorities());
    }
}
