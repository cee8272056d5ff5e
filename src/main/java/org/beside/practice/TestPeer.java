package org.beside.practice;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The other end of one check: shows its test picture, and says {@code seen} on the browser's data channel when the
 * browser's first picture has arrived. It lives in the child process, on the thread of its {@code hand}; what native
 * code calls on other threads catches everything, since an exception there would end the process.
 */
final class TestPeer implements PeerConnectionObserver {

    /** Where a STUN server is silent, the addresses found so far have to do. */
    private static final long GATHERING_MILLIS = 2_000;
    private static final byte[] SEEN = "seen".getBytes(StandardCharsets.UTF_8);

    private final ScheduledExecutorService hand;
    private final Runnable over;
    private final CompletableFuture<Void> gathered = new CompletableFuture<>();
    private final RTCPeerConnection connection;
    private final CustomVideoSource source = new CustomVideoSource();
    private final VideoTrack track;
    private final TestPicture picture = new TestPicture(source);

    private volatile boolean connected;
    private volatile boolean pictureArrived;
    private volatile VideoTrack theirs;
    private volatile RTCDataChannel channel;
    private final VideoTrackSink eye = this::look;
    private boolean seenSaid;

    /** @param over is run, perhaps more than once, when the browser has gone */
    TestPeer(PeerConnectionFactory factory, PeerLine.Answer wanted, ScheduledExecutorService hand, Runnable over) {
        this.hand = hand;
        this.over = over;
        track = factory.createVideoTrack("test-picture", source);
        connection = factory.createPeerConnection(configuration(wanted), this);
    }

    private static RTCConfiguration configuration(PeerLine.Answer wanted) {
        var configuration = new RTCConfiguration();
        if (!wanted.stunUrls().isEmpty()) {
            var stun = new RTCIceServer();
            stun.urls = wanted.stunUrls();
            configuration.iceServers.add(stun);
        }
        if (wanted.lastPort() > 0) {
            var ports = new PortAllocatorConfig();
            ports.minPort = wanted.firstPort();
            ports.maxPort = wanted.lastPort();
            configuration.portAllocatorConfig = ports;
        }
        return configuration;
    }

    /** The answer with all addresses in it; fails when there is no answer to such an offer. */
    CompletableFuture<String> answer(String offer) {
        return remote(offer)
                .thenComposeAsync(set -> {
                    connection.addTrack(track, List.of("check"));
                    return created();
                }, hand)
                .thenComposeAsync(this::local, hand)
                .thenComposeAsync(set -> gathered.completeOnTimeout(null, GATHERING_MILLIS, TimeUnit.MILLISECONDS), hand)
                .thenApplyAsync(found -> connection.getLocalDescription().sdp, hand);
    }

    /** The next frame of the test picture, once somebody is there to see it. */
    void showNext() {
        if (!connected) {
            return;
        }
        picture.showNext();
        if (pictureArrived && !seenSaid && channel instanceof RTCDataChannel open
                && open.getState() == RTCDataChannelState.OPEN) {
            seenSaid = true;
            try {
                open.send(new RTCDataChannelBuffer(ByteBuffer.wrap(SEEN), false));
            } catch (Exception gone) {
                over.run();
            }
        }
    }

    /** The tracks go with their connection: to dispose of one after this is an error (webrtc-java 0.14). */
    void close() {
        connected = false;
        if (theirs instanceof VideoTrack watched) {
            watched.removeSink(eye);
        }
        if (channel instanceof RTCDataChannel open) {
            open.unregisterObserver();
        }
        connection.close();
        source.dispose();
    }

    private void look(VideoFrame frame) {
        try {
            pictureArrived = true;
        } finally {
            frame.release();
        }
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
        guarded(() -> {
            if (transceiver.getReceiver().getTrack() instanceof VideoTrack video) {
                theirs = video;
                video.addSink(eye);
            }
        });
    }

    @Override
    public void onDataChannel(RTCDataChannel opened) {
        guarded(() -> {
            channel = opened;
            opened.registerObserver(new dev.onvoid.webrtc.RTCDataChannelObserver() {
                @Override
                public void onBufferedAmountChange(long previous) {
                }

                @Override
                public void onStateChange() {
                    guarded(() -> {
                        if (opened.getState() == RTCDataChannelState.CLOSED) {
                            over.run();
                        }
                    });
                }

                @Override
                public void onMessage(RTCDataChannelBuffer ignored) {
                }
            });
        });
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        guarded(() -> {
            switch (state) {
                case CONNECTED -> connected = true;
                case FAILED, CLOSED -> over.run();
                default -> { }
            }
        });
    }

    @Override
    public void onIceGatheringChange(RTCIceGatheringState state) {
        guarded(() -> {
            if (state == RTCIceGatheringState.COMPLETE) {
                gathered.complete(null);
            }
        });
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
    }

    private CompletableFuture<Void> remote(String offer) {
        var done = new CompletableFuture<Void>();
        connection.setRemoteDescription(new RTCSessionDescription(RTCSdpType.OFFER, offer), telling(done));
        return done;
    }

    private CompletableFuture<Void> local(RTCSessionDescription answer) {
        var done = new CompletableFuture<Void>();
        connection.setLocalDescription(answer, telling(done));
        return done;
    }

    private CompletableFuture<RTCSessionDescription> created() {
        var done = new CompletableFuture<RTCSessionDescription>();
        connection.createAnswer(new RTCAnswerOptions(), new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription answer) {
                guarded(() -> done.complete(answer));
            }

            @Override
            public void onFailure(String error) {
                guarded(() -> done.completeExceptionally(new MalformedOffer()));
            }
        });
        return done;
    }

    private static SetSessionDescriptionObserver telling(CompletableFuture<Void> done) {
        return new SetSessionDescriptionObserver() {
            @Override
            public void onSuccess() {
                guarded(() -> done.complete(null));
            }

            @Override
            public void onFailure(String error) {
                guarded(() -> done.completeExceptionally(new MalformedOffer()));
            }
        };
    }

    private static void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable failure) {
            System.err.println(failure.getClass().getName());
        }
    }
}
