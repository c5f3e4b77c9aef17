package org.imdad.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** The head of the page: its style sheet, and the policy by which the browser runs one script and loads nothing. */
final class PageHead {

    private PageHead() {}

    static Html of(String title, String script) {
        String styleSheet = resource("report.css");
        String policy =
                "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src %s; script-src %s"
                        .formatted(source(styleSheet), source(script));
        return Html.element("head")
                .child(Html.element("meta").attribute("charset", "utf-8"))
                .child(Html.element("meta")
                        .attribute("http-equiv", "Content-Security-Policy")
                        .attribute("content", policy))
                .child(Html.element("meta")
                        .attribute("name", "viewport")
                        .attribute("content", "width=device-width, initial-scale=1"))
                .child(Html.element("title", title))
                // Otherwise a browser asks the server, where there is one, for an icon.
                .child(Html.element("link").attribute("rel", "icon").attribute("href", "data:,"))
                .child(Html.raw("style", styleSheet));
    }

    /** A text beside this class. */
    static String resource(String name) {
        try (InputStream in = PageHead.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(String content) {
        return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(content)) + "'";
    }
}
