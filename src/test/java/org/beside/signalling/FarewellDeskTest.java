package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FarewellDeskTest {

    private final CallId call = new CallId(UUID.randomUUID());
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final Principal signedIn = person::toString;
    private final Calls calls = mock();
    private final FarewellDesk desk = new FarewellDesk(calls);

    @BeforeEach
    void thePersonIsInTheCall() {
        when(calls.roleIn(call, person)).thenReturn(Optional.of(CallRole.REQUESTER));
    }

    @Test
    void hangsUpForWhoeverIsInTheCall() {
        assertThat(desk.hear(call.toString(), signedIn).getStatusCode().value()).isEqualTo(204);
        verify(calls).hangUp(call, person);
    }

    @Test
    void othersCallsAreNotThere() {
        assertThat(desk.hear(UUID.randomUUID().toString(), signedIn).getStatusCode().value()).isEqualTo(404);
        assertThat(desk.hear("nonsense", signedIn).getStatusCode().value()).isEqualTo(404);
        verify(calls, never()).hangUp(any(), any());
    }

    @Test
    void whoeverIsNotSignedInIsToldSoInAWayThatAScriptUnderstands() {
        assertThat(desk.hear(call.toString(), null).getStatusCode().value()).isEqualTo(401);
        verify(calls, never()).hangUp(any(), any());
    }
}
