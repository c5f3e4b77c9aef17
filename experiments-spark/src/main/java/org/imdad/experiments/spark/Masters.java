package org.imdad.experiments.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.imdad.core.detector.InvalidInputException;

/** Addresses of standalone masters. Spark itself tries for a minute and then says it at length. */
final class Masters {

    private static final String STANDALONE = "spark://";
    private static final int PATIENCE_MILLIS = 5_000;

    private Masters() {}

    /**
     * Requires that one of the masters named by {@code spark://host:port,host:port} takes connections; says nothing of
     * other kinds of clusters.
     */
    static void requireReachable(String master) {
        if (!master.startsWith(STANDALONE)) {
            return;
        }
        String last = "";
        for (String address : master.substring(STANDALONE.length()).split(",", -1)) {
            int colon = address.lastIndexOf(':');
            try (Socket socket = new Socket()) {
                int port = Integer.parseInt(address.substring(colon + 1));
                socket.connect(new InetSocketAddress(address.substring(0, Math.max(0, colon)), port), PATIENCE_MILLIS);
                return;
            } catch (IOException | IllegalArgumentException e) {
                last = e.getMessage();
            }
        }
        throw new InvalidInputException(
                "--spark %s: no Spark master answers there (%s); allowed are local[N] and spark://HOST:PORT of a running master"
                        .formatted(master, last));
    }
}
