package org.imdad.experiments.data.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Downloads published files: continues broken downloads, verifies the checksum, and puts the file in place in one step,
 * so that under its name there is never anything but the whole and right file. Thread-safe.
 */
public final class Downloader {

    private static final int ATTEMPTS = 5;

    private final Transfer transfer;
    private final Duration pause;

    /** A downloader that uses the published sources only, over HTTPS. */
    public Downloader() {
        this(AllowedSources.published(), Duration.ofSeconds(60), Duration.ofSeconds(2));
    }

    /**
     * A downloader with other limits.
     *
     * @param allowed sources that may be asked
     * @param patience how long no byte may arrive before an attempt counts as broken
     * @param pause wait before a broken download is continued
     */
    public Downloader(AllowedSources allowed, Duration patience, Duration pause) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        this.transfer = new Transfer(client, allowed, patience);
        this.pause = pause;
    }

    /**
     * Makes sure that a file is in a folder: keeps it if it is there and right, else downloads it.
     *
     * @param file what to get
     * @param folder where to put it; created if need be
     * @param listener hears of progress
     * @return the file's path
     * @throws DownloadException if no mirror gives the file
     */
    public Path download(PublishedFile file, Path folder, DownloadListener listener) {
        Path target = folder.resolve(file.name());
        if (!isThere(target, file)) {
            try (PartFile part = PartFile.open(folder, file.name())) {
                fromAnyMirror(file, target, part, listener);
            } catch (IOException e) {
                throw new DownloadException("%s: cannot be written: %s".formatted(target, Failures.reason(e)), e);
            }
        }
        listener.onComplete(file);
        return target;
    }

    private static boolean isThere(Path target, PublishedFile file) {
        return Files.isRegularFile(target) && Sha256.of(target).equals(file.sha256());
    }

    private void fromAnyMirror(PublishedFile file, Path target, PartFile part, DownloadListener listener)
            throws IOException {
        List<String> failures = new ArrayList<>();
        for (URI mirror : file.mirrors()) {
            try {
                fromMirror(mirror, file, part, listener);
                part.complete();
                return;
            } catch (SourceException e) {
                failures.add(mirror.getHost() + " " + e.getMessage());
                listener.onRetry(file, mirror, e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DownloadException("download of %s interrupted".formatted(file.name()), e);
            }
        }
        throw new DownloadException(
                "cannot download %s: %s; try again later, or put the file (%d bytes, SHA-256 %s) at %s"
                        .formatted(file.name(), String.join("; ", failures), file.bytes(), file.sha256(), target));
    }

    /** Gets the file from one mirror, continuing after breaks; returns once the part file is whole and verified. */
    private void fromMirror(URI mirror, PublishedFile file, PartFile part, DownloadListener listener)
            throws IOException, SourceException, InterruptedException {
        String reason = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            boolean continued = part.length() > 0;
            if (part.length() < file.bytes()) {
                reason = attempt(mirror, file, part, listener);
            }
            if (part.length() == file.bytes() && part.sha256().equals(file.sha256())) {
                return;
            }
            if (part.length() >= file.bytes()) {
                part.clear();
                reason = "sends other bytes than those published (SHA-256 differs)";
                if (!continued) {
                    throw new SourceException(reason);
                }
            }
            if (attempt < ATTEMPTS) {
                listener.onRetry(file, mirror, reason);
                Thread.sleep(pause.toMillis());
            }
        }
        throw new SourceException("%s (%d attempts)".formatted(reason, ATTEMPTS));
    }

    /** One attempt; says in words how it ended if the file is still incomplete. */
    private String attempt(URI mirror, PublishedFile file, PartFile part, DownloadListener listener)
            throws IOException, SourceException, InterruptedException {
        try {
            transfer.run(mirror, file, part, bytes -> listener.onProgress(file, bytes));
            return "stopped after %d of %d bytes".formatted(part.length(), file.bytes());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new SourceException("is not reachable");
        } catch (IOException e) {
            return "broke off after %d of %d bytes: %s".formatted(part.length(), file.bytes(), Failures.reason(e));
        }
    }
}
