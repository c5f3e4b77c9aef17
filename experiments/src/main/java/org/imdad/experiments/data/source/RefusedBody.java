package org.imdad.experiments.data.source;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes nothing of a response's body and fails with a reason, which closes the connection. */
final class RefusedBody implements HttpResponse.BodySubscriber<Void> {

    private final CompletableFuture<Void> result = new CompletableFuture<>();

    /**
     * Creates the subscriber.
     *
     * @param reason why the body is not wanted
     */
    RefusedBody(Exception reason) {
        result.completeExceptionally(reason);
    }

    @Override
    public CompletionStage<Void> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
