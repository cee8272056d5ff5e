package org.beside.practice;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.beside.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.IdGenerator;

/**
 * The peers of all checks that are going on, and the child process they live in. It is started by the first check, and
 * replaced when it has crashed, has seen many checks or has grown big: an old one keeps its last peers to their end.
 */
@Service
class TestPeers {

    private static final Logger log = LoggerFactory.getLogger(TestPeers.class);

    /** Whoever has just installed the missing library should not need to restart the server. */
    private static final Duration MISSING_FOR = Duration.ofMinutes(10);

    private final PracticeSettings settings;
    private final StunSettings stun;
    private final IdGenerator ids;
    private final Clock clock;

    private final Map<String, Check> checks = new HashMap<>();
    private Optional<PeerChild> child = Optional.empty();
    private int checksOfChild;
    private Instant missingUntil = Instant.MIN;

    private record Check(PersonId person, PeerChild child, CompletableFuture<String> answer) {
    }

    TestPeers(PracticeSettings settings, StunSettings stun, IdGenerator ids, Clock clock) {
        this.settings = settings;
        this.stun = stun;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A peer for this person, who has one at a time.
     *
     * @return the peer's answer (SDP), with its addresses
     * @throws MalformedOffer when no peer could answer to this
     * @throws PeersBusy      when it may work a little later
     * @throws NoPeersHere    when it does not work on this server
     */
    String answer(PersonId person, Offer offer) {
        var peer = ids.generateId().toString();
        var answer = begin(peer, person, offer);
        try {
            return answer.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException reason ? reason : new PeersBusy();
        } catch (TimeoutException slow) {
            giveUp(peer);
            throw new PeersBusy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PeersBusy();
        }
    }

    private synchronized CompletableFuture<String> begin(String peer, PersonId person, Offer offer) {
        if (settings.peers() == 0 || clock.instant().isBefore(missingUntil)) {
            throw new NoPeersHere();
        }
        endChecksOf(person);
        if (checks.size() >= settings.peers()) {
            throw new PeersBusy();
        }
        var home = childForNext();
        var check = new Check(person, home, new CompletableFuture<>());
        checks.put(peer, check);
        checksOfChild++;
        home.say(new PeerLine.Answer(peer, offer.withoutAddresses().sdp(), stun.stunUrls(),
                settings.firstPort(), settings.lastPort(), settings.lasting().toMillis()));
        return check.answer();
    }

    private void endChecksOf(PersonId person) {
        checks.entrySet().removeIf(entry -> {
            var mine = entry.getValue().person().equals(person);
            if (mine) {
                entry.getValue().child().say(new PeerLine.End(entry.getKey()));
                entry.getValue().answer().completeExceptionally(new PeersBusy());
            }
            return mine;
        });
    }

    private PeerChild childForNext() {
        child.filter(this::isWornOut).ifPresent(old -> {
            child = Optional.empty();
            endWhenUnused(old);
        });
        if (child.isEmpty()) {
            child = Optional.of(start());
            checksOfChild = 0;
        }
        return child.get();
    }

    private boolean isWornOut(PeerChild current) {
        return checksOfChild >= settings.checksPerChild()
                || settings.memoryMegabytes() > 0 && current.memoryMegabytes() > settings.memoryMegabytes();
    }

    private PeerChild start() {
        try {
            return PeerChild.start(this::handle, this::handleGone);
        } catch (IOException impossible) {
            log.warn("The connection check cannot start its process: {}", impossible.getMessage());
            missingUntil = clock.instant().plus(MISSING_FOR);
            throw new NoPeersHere();
        }
    }

    private synchronized void handle(PeerChild speaker, PeerLine heard) {
        switch (heard) {
            case PeerLine.Answered(var peer, var answer) ->
                    check(peer).ifPresent(check -> check.answer().complete(answer));
            case PeerLine.Refused(var peer) ->
                    check(peer).ifPresent(check -> check.answer().completeExceptionally(new MalformedOffer()));
            case PeerLine.Ended(var peer) -> {
                check(peer).ifPresent(check -> check.answer().completeExceptionally(new PeersBusy()));
                checks.remove(peer);
                endWhenUnused(speaker);
            }
            case PeerLine.Unavailable(var why) -> {
                log.warn("There is no connection check on this server: {}", why);
                missingUntil = clock.instant().plus(MISSING_FOR);
                lose(speaker, new NoPeersHere());
            }
            default -> { }
        }
    }

    private synchronized void handleGone(PeerChild gone) {
        lose(gone, new PeersBusy());
    }

    private void lose(PeerChild lost, RuntimeException reason) {
        child = child.filter(current -> current != lost);
        checks.values().removeIf(check -> {
            var its = check.child() == lost;
            if (its) {
                check.answer().completeExceptionally(reason);
            }
            return its;
        });
    }

    /** The current child stays, for the next check. */
    private void endWhenUnused(PeerChild old) {
        var current = child.filter(old::equals).isPresent();
        if (!current && checks.values().stream().noneMatch(check -> check.child() == old)) {
            old.end();
        }
    }

    private synchronized void giveUp(String peer) {
        check(peer).ifPresent(check -> check.child().say(new PeerLine.End(peer)));
        checks.remove(peer);
    }

    private Optional<Check> check(String peer) {
        return Optional.ofNullable(checks.get(peer));
    }

    /** For tests, which end it by force. */
    synchronized Optional<Process> childProcess() {
        return child.map(PeerChild::process);
    }

    synchronized int inUse() {
        return checks.size();
    }

    @PreDestroy
    synchronized void end() {
        child.ifPresent(PeerChild::end);
        checks.values().forEach(check -> check.child().end());
        child = Optional.empty();
    }
}
