package org.imdad.experiments.data.source;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Appends the body of a response to a part file, refusing more bytes than the file has. */
final class PartBody implements HttpResponse.BodySubscriber<Void> {

    private final PartFile part;
    private final long limit;
    private final CompletableFuture<Void> result = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /**
     * Creates the subscriber.
     *
     * @param part takes the bytes
     * @param limit length of the complete file
     */
    PartBody(PartFile part, long limit) {
        this.part = part;
        this.limit = limit;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                if (part.length() + buffer.remaining() > limit) {
                    throw new SourceException("sends more than the published " + limit + " bytes");
                }
                part.append(buffer);
            }
            subscription.request(1);
        } catch (IOException | SourceException e) {
            subscription.cancel();
            result.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(null);
    }
}
