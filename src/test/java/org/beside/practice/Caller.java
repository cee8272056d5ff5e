package org.beside.practice;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what a browser does in the connection check. */
final class Caller implements PeerConnectionObserver, AutoCloseable {

    private static final PeerConnectionFactory FACTORY = new PeerConnectionFactory(new HeadlessAudioDeviceModule());

    private final CustomVideoSource source = new CustomVideoSource();
    private final TestPicture picture = new TestPicture(source);
    private final RTCPeerConnection connection;
    private final RTCDataChannel channel;
    private final AtomicInteger frames = new AtomicInteger();
    private final VideoTrackSink eye = frame -> {
        frames.incrementAndGet();
        frame.release();
    };
    private volatile VideoTrack theirs;
    private volatile boolean seen;

    Caller() {
        connection = FACTORY.createPeerConnection(new RTCConfiguration(), this);
        channel = connection.createDataChannel("check", new RTCDataChannelInit());
        channel.registerObserver(new RTCDataChannelObserver() {
            @Override
            public void onBufferedAmountChange(long previous) {
            }

            @Override
            public void onStateChange() {
            }

            @Override
            public void onMessage(RTCDataChannelBuffer message) {
                seen = true;
            }
        });
        connection.addTrack(FACTORY.createVideoTrack("camera", source), List.of("camera"));
    }

    String offer() throws Exception {
        var made = new CompletableFuture<RTCSessionDescription>();
        connection.createOffer(new RTCOfferOptions(), new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription offer) {
                made.complete(offer);
            }

            @Override
            public void onFailure(String error) {
                made.completeExceptionally(new IllegalStateException(error));
            }
        });
        var offer = made.get(5, TimeUnit.SECONDS);
        await(done -> connection.setLocalDescription(offer, done));
        return offer.sdp;
    }

    void accept(String answer) throws Exception {
        await(done -> connection.setRemoteDescription(new RTCSessionDescription(RTCSdpType.ANSWER, answer), done));
    }

    /** Shows pictures until the condition holds or the time is over. */
    void showUntil(Callable<Boolean> condition, Duration timeout) throws Exception {
        await(() -> {
            picture.showNext();
            return condition.call();
        }, timeout);
    }

    int framesSeen() {
        return frames.get();
    }

    boolean wasSeen() {
        return seen;
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
        theirs = (VideoTrack) transceiver.getReceiver().getTrack();
        theirs.addSink(eye);
    }

    @Override
    public void close() {
        if (theirs != null) {
            theirs.removeSink(eye);
        }
        channel.unregisterObserver();
        connection.close();
        source.dispose();
    }

    static void await(Callable<Boolean> condition, Duration timeout) throws Exception {
        var end = System.nanoTime() + timeout.toNanos();
        while (!condition.call() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private interface Step {

        void begin(SetSessionDescriptionObserver done);
    }

    private static void await(Step step) throws Exception {
        var done = new CompletableFuture<Void>();
        step.begin(new SetSessionDescriptionObserver() {
            @Override
            public void onSuccess() {
                done.complete(null);
            }

            @Override
            public void onFailure(String error) {
                done.completeExceptionally(new IllegalStateException(error));
            }
        });
        done.get(5, TimeUnit.SECONDS);
    }
}
