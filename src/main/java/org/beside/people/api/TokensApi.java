package org.beside.people.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beside.people.ApiTokens;
import org.beside.people.People;
import org.beside.people.TooManyAttempts;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refusal.Wrong;
import org.beside.shared.api.Refuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. The password is checked by what checks it on the page, and guessing is slowed down together. */
@RestController
@Tag(name = "Signing in")
class TokensApi {

    @Schema(requiredProperties = {"email", "password"})
    record Credentials(
            @Schema(example = "volunteer@demo.example") @Nullable String email,
            @Schema(example = "beside-demo-password", format = "password") @Nullable String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    @Schema(requiredProperties = {"token", "expiresAt", "person"})
    record SignedIn(
            @Schema(example = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") String token,
            @Schema(example = "2026-12-22T10:00:00Z") Instant expiresAt,
            Me person) {
    }

    private final AuthenticationManager passwords;
    private final ApiTokens tokens;
    private final People people;

    TokensApi(AuthenticationManager passwords, ApiTokens tokens, People people) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.people = people;
    }

    @Operation(summary = "Sign in: get a token for an email address and a password")
    @SecurityRequirements
    @Refuses({Problem.WRONG_PASSWORD, Problem.SUSPENDED, Problem.INVALID, Problem.TOO_MANY_ATTEMPTS})
    @PostMapping(path = "/api/v1/tokens", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SignedIn signIn(@RequestBody Credentials typed, HttpServletRequest request) {
        var person = prove(typed, request);
        var token = tokens.issue(person);
        return new SignedIn(token.secret(), token.expiresAt(), Me.of(people.find(person).orElseThrow()));
    }

    @Operation(summary = "Sign out: end the token that this request carries")
    @DeleteMapping("/api/v1/tokens/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(BearerTokenAuthentication proven) {
        tokens.revoke(proven.getToken().getTokenValue());
    }

    private PersonId prove(Credentials typed, HttpServletRequest request) {
        var email = typed.email();
        var password = typed.password();
        if (email == null || password == null) {
            throw new Refusal(Problem.INVALID, missing(typed));
        }
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            return PersonId.parse(passwords.authenticate(attempt).getName());
        } catch (TooManyAttempts tooMany) {
            throw new Refusal(Problem.TOO_MANY_ATTEMPTS, tooMany.pause());
        } catch (LockedException suspended) {
            throw new Refusal(Problem.SUSPENDED);
        } catch (AuthenticationException wrong) {
            throw new Refusal(Problem.WRONG_PASSWORD);
        }
    }

    private static List<Wrong> missing(Credentials typed) {
        var wrongs = new ArrayList<Wrong>();
        if (typed.email() == null) {
            wrongs.add(new Wrong("email", "join.email.empty"));
        }
        if (typed.password() == null) {
            wrongs.add(new Wrong("password", "api.missing"));
        }
        return wrongs;
    }
}
