package org.beside.practice;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CheckDeskTests {

    private static final String GOOD = "{\"offer\":\"v=0\\r\\nm=video 9 UDP/TLS/RTP/SAVPF 96\\r\\n\"}";

    private final TestPeers peers = mock();
    private final String person = UUID.randomUUID().toString();
    private final MockMvc desk = MockMvcBuilders.standaloneSetup(new CheckDesk(peers, new PracticeSettings(
            3, Duration.ofSeconds(30), 2, Duration.ofSeconds(1), 200, 0, 0, 0), Clock.systemUTC())).build();

    @Test
    void answersOffersOfThoseWhoAreSignedIn() throws Exception {
        when(peers.answer(any(), any())).thenReturn("v=0");
        ask(GOOD).andExpect(status().isOk()).andExpect(jsonPath("$.answer").value("v=0"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void turnsAwayStrangers() throws Exception {
        desk.perform(post("/practice/check").contentType(MediaType.APPLICATION_JSON).content(GOOD))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        verifyNoInteractions(peers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"offer\":null}", "{\"offer\":7}", "{\"offer\":\"hello\"}"})
    void saysWhatIsMalformed(String body) throws Exception {
        ask(body).andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        verifyNoInteractions(peers);
    }

    @Test
    void readsNoEndlessBody() throws Exception {
        ask(GOOD + " ".repeat(65_536)).andExpect(status().isBadRequest());
    }

    @Test
    void asksForPatienceWhenPeersAreBusy() throws Exception {
        when(peers.answer(any(), any())).thenThrow(new PeersBusy());
        ask(GOOD).andExpect(status().isServiceUnavailable()).andExpect(header().exists("Retry-After"));
    }

    @Test
    void promisesNothingWhenThereAreNoPeers() throws Exception {
        when(peers.answer(any(), any())).thenThrow(new NoPeersHere());
        ask(GOOD).andExpect(status().isServiceUnavailable()).andExpect(header().doesNotExist("Retry-After"));
    }

    @Test
    void limitsEachPerson() throws Exception {
        when(peers.answer(any(), any())).thenReturn("v=0");
        ask(GOOD).andExpect(status().isOk());
        ask(GOOD).andExpect(status().isOk());
        ask(GOOD).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
    }

    private ResultActions ask(String body) throws Exception {
        return desk.perform(post("/practice/check").principal(() -> person)
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
