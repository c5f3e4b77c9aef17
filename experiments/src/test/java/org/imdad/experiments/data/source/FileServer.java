package org.imdad.experiments.data.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on the loopback address whose paths misbehave in all the ways that downloads meet. */
final class FileServer implements AutoCloseable {

    private final byte[] content;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    FileServer(byte[] content) throws IOException {
        this.content = content;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        on("/good", exchange -> sendFrom(exchange, start(exchange), content.length));
        on("/moved", exchange -> redirect(exchange, "/good"));
        on("/circle", exchange -> redirect(exchange, "/circle"));
        on("/elsewhere", exchange -> redirect(exchange, "http://example.org/file"));
        on("/missing", exchange -> fail(exchange, 404));
        on("/broken", exchange -> fail(exchange, 500));
        on("/half", exchange -> sendFrom(exchange, start(exchange), Math.min(content.length, start(exchange) + 1000)));
        on("/no-ranges", exchange -> sendFrom(exchange, 0, content.length));
        on("/stuck-at-1000", exchange -> sendFrom(exchange, Math.min(1000, start(exchange)), 1000));
        on("/wrong-bytes", exchange -> {
            byte[] wrong = content.clone();
            wrong[content.length / 2] ^= 1;
            exchange.sendResponseHeaders(200, wrong.length);
            exchange.getResponseBody().write(wrong);
        });
        on("/longer", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Arrays.copyOf(content, content.length + 1));
        });
        on("/other-length", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write(new byte[5]);
        });
        on("/silent", exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 1000);
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(path + (range == null ? "" : " " + range));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    /** Paths asked for, in order, with the range behind them. */
    List<String> requests() {
        return requests;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static int start(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    /** Announces everything from {@code first} on, but sends only the bytes before {@code end}. */
    private void sendFrom(HttpExchange exchange, int first, int end) throws IOException {
        int status = 200;
        if (first > 0) {
            status = 206;
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(first, content.length - 1, content.length));
        }
        exchange.sendResponseHeaders(status, content.length - first);
        exchange.getResponseBody().write(content, first, end - first);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void fail(HttpExchange exchange, int status) throws IOException {
        byte[] page = "<html>sorry</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
