package org.imdad.experiments.data.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.imdad.core.data.OneLine;

/**
 * One exchange with one source: asks for the bytes that a part file lacks, follows redirections to allowed sources, and
 * appends what comes. A source that does not know ranges sends everything, and the part file begins anew.
 */
final class Transfer {

    private static final int MAX_REDIRECTIONS = 5;

    private static final Duration POLL = Duration.ofMillis(100);

    private final HttpClient client;
    private final AllowedSources allowed;
    private final Duration patience;

    /**
     * Creates a transfer.
     *
     * @param client does not follow redirections itself
     * @param allowed sources that may be asked
     * @param patience how long no byte may arrive
     */
    Transfer(HttpClient client, AllowedSources allowed, Duration patience) {
        this.client = client;
        this.allowed = allowed;
        this.patience = patience;
    }

    /**
     * Asks one source for the rest of a file. When it returns the source has sent all it wanted to send, which may be
     * too little.
     *
     * @param source address to ask
     * @param file what is asked for
     * @param part takes the bytes
     * @param progress hears the number of bytes that are here, now and then
     * @throws SourceException if the source does not offer the file
     * @throws IOException if the connection fails or breaks; what came stays in the part file
     */
    void run(URI source, PublishedFile file, PartFile part, LongConsumer progress)
            throws IOException, SourceException, InterruptedException {
        URI address = source;
        for (int i = 0; i <= MAX_REDIRECTIONS; i++) {
            if (!allowed.permits(address)) {
                throw new SourceException(
                        "leads to %s, which is no published source".formatted(OneLine.of(address.toString())));
            }
            Optional<URI> next = exchange(address, file, part, progress);
            if (next.isEmpty()) {
                return;
            }
            address = address.resolve(next.get());
        }
        throw new SourceException("redirects more than %d times".formatted(MAX_REDIRECTIONS));
    }

    private Optional<URI> exchange(URI address, PublishedFile file, PartFile part, LongConsumer progress)
            throws IOException, SourceException, InterruptedException {
        long present = part.length();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "imdad");
        if (present > 0) {
            request.header("Range", "bytes=%d-".formatted(present));
        }
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request.build(), head -> body(head, file, part, present));
        HttpResponse<Void> response = await(answer, part, progress);
        int status = response.statusCode();
        if (status == 200 || status == 206) {
            return Optional.empty();
        }
        if (status == 416 && present > 0) {
            part.clear();
            throw new IOException("does not continue at byte " + present);
        }
        if (status >= 300 && status < 400) {
            return Optional.of(location(response.headers()));
        }
        throw new SourceException("answers with status " + status);
    }

    private static HttpResponse.BodySubscriber<Void> body(
            HttpResponse.ResponseInfo head, PublishedFile file, PartFile part, long present) {
        boolean continues = head.statusCode() == 206 && startsAt(head.headers(), present);
        if (head.statusCode() != 200 && !continues) {
            return head.statusCode() == 206
                    ? new RefusedBody(new IOException("does not continue at byte " + present))
                    : HttpResponse.BodySubscribers.discarding();
        }
        long length = (continues ? present : 0)
                + head.headers().firstValueAsLong("Content-Length").orElse(file.bytes() - (continues ? present : 0));
        if (length != file.bytes()) {
            return new RefusedBody(
                    new SourceException("offers %d bytes, published are %d".formatted(length, file.bytes())));
        }
        try {
            if (!continues) {
                part.clear();
            }
        } catch (IOException e) {
            return new RefusedBody(e);
        }
        return new PartBody(part, file.bytes());
    }

    private static boolean startsAt(HttpHeaders headers, long present) {
        return headers.firstValue("Content-Range").orElse("").startsWith("bytes %d-".formatted(present));
    }

    private static URI location(HttpHeaders headers) throws SourceException {
        String location = headers.firstValue("Location").orElse("");
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            throw new SourceException("redirects to the malformed address " + OneLine.of(location));
        }
    }

    /** Waits for the end, telling progress, and gives up when no byte has come for a while. */
    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, PartFile part, LongConsumer progress)
            throws IOException, SourceException, InterruptedException {
        long lastLength = part.length();
        long lastChange = System.nanoTime();
        while (true) {
            try {
                HttpResponse<Void> response = answer.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
                progress.accept(part.length());
                return response;
            } catch (TimeoutException e) {
                long length = part.length();
                if (length != lastLength) {
                    progress.accept(length);
                    lastLength = length;
                    lastChange = System.nanoTime();
                } else if (System.nanoTime() - lastChange > patience.toNanos()) {
                    answer.cancel(true);
                    throw new IOException("sent nothing for %d s".formatted(patience.toSeconds()), e);
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                throw e;
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
    }

    private static IOException failure(Throwable cause) throws SourceException {
        if (cause instanceof SourceException wrong) {
            throw wrong;
        }
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof SourceException wrong) {
                throw wrong;
            }
        }
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
    }
}
