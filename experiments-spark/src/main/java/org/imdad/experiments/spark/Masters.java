package org.imdad.experiments.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.package$;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import org.imdad.core.detector.InvalidInputException;
import scala.Option;

/** Addresses of standalone masters. Spark itself tries for a minute and then says it at length. */
final class Masters {

    private static final String STANDALONE = "spark://";
    private static final int PATIENCE_MILLIS = 5_000;

    /** Where a master listens among all that may listen at its address. */
    private static final String ENDPOINT = "Master";

    private Masters() {}

    /**
     * Requires that one of the masters named by {@code spark://host:port,host:port} answers as masters do; says nothing of
     * other kinds of clusters.
     */
    static void requireAnswer(String master, SparkConf settings) {
        if (!master.startsWith(STANDALONE)) {
            return;
        }
        String last = "";
        for (String address : master.substring(STANDALONE.length()).split(",", -1)) {
            int colon = address.lastIndexOf(':');
            String host = address.substring(0, Math.max(0, colon));
            try (Socket socket = new Socket()) {
                int port = Integer.parseInt(address.substring(colon + 1));
                socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
                if (isMaster(host, port, settings)) {
                    return;
                }
                last = "what listens there is no master of Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION();
            } catch (IOException | IllegalArgumentException e) {
                last = e.getMessage();
            }
        }
        throw new InvalidInputException(
                "--spark %s: no Spark master answers there (%s); allowed are local[N] and spark://HOST:PORT of a running master"
                        .formatted(master, last));
    }

    private static boolean isMaster(String host, int port, SparkConf settings) {
        SparkConf patient = settings.clone()
                .set("spark.rpc.lookupTimeout", PATIENCE_MILLIS + "ms")
                .set("spark.rpc.askTimeout", PATIENCE_MILLIS + "ms")
                .set("spark.rpc.numRetries", "1");
        SecurityManager security = new SecurityManager(patient, Option.empty(), package$.MODULE$.AUTH_SECRET_FILE());
        RpcEnv caller = RpcEnv.create("imdad", "localhost", 0, patient, security, true);
        // Scala throws checked exceptions without declaring them: that nobody answers, or in another way.
        try {
            caller.setupEndpointRef(new RpcAddress(host, port), ENDPOINT);
            return true;
        } catch (Exception e) {
            return false;
        } finally {
            caller.shutdown();
        }
    }
}
