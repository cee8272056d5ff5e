package org.beside.shell.start;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves other devices in the same home or office: browsers give a phone's camera to HTTPS pages only. */
class LocalNetwork {

    static final String ADDRESS = "beside.lan.address";

    /** Bridges of containers and virtual machines, and tunnels: a phone cannot reach them. */
    private static final Pattern INNER = Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt).*");

    private LocalNetwork() {}

    /** A card of this machine and one of its addresses. */
    record Candidate(String card, Inet4Address address) {

        boolean isInner() {
            return INNER.matcher(card).matches();
        }
    }

    static Map<String, Object> settings(Wishes wishes) {
        // Behind no proxy, the headers of one would be a caller's own invention.
        return wishes.lan() ? secure(wishes) : Map.of("server.forward-headers-strategy", "native");
    }

    private static Map<String, Object> secure(Wishes wishes) {
        var address = best(candidates()).orElseThrow(() -> new SetupFault(
                "This machine has no address on a local network: join a network, or leave out --lan."));
        var certificate = LanCertificate.in(wishes.data().resolve("lan"), address);
        return Map.of(
                ADDRESS, address.getHostAddress(),
                "server.ssl.key-store", certificate.keyStore().toUri().toString(),
                "server.ssl.key-store-type", "PKCS12",
                "server.ssl.key-store-password", certificate.password(),
                "server.ssl.key-alias", LanCertificate.ALIAS);
    }

    /** Private addresses of real cards first; what is left decides by the card's name, so that it stays the same. */
    static Optional<Inet4Address> best(List<Candidate> candidates) {
        return candidates.stream()
                .min(Comparator.comparing(Candidate::isInner)
                        .thenComparing(candidate -> !candidate.address().isSiteLocalAddress())
                        .thenComparing(Candidate::card))
                .map(Candidate::address);
    }

    private static List<Candidate> candidates() {
        try {
            return NetworkInterface.networkInterfaces().filter(LocalNetwork::isUp)
                    .flatMap(card -> card.inetAddresses()
                            .filter(Inet4Address.class::isInstance).map(Inet4Address.class::cast)
                            .filter(address -> !address.isLinkLocalAddress())
                            .map(address -> new Candidate(card.getName(), address)))
                    .toList();
        } catch (SocketException noCards) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback() && !card.isPointToPoint();
        } catch (IOException gone) {
            return false;
        }
    }
}
