package org.imdad.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * HTML that is escaped by construction: texts and attribute values can only enter as such, so no name of a data set or
 * detector can become markup. Elements are built by one thread and written once.
 */
final class Html {

    private static final Set<String> VOID = Set.of("meta", "img", "link", "br");

    private final String tag;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Object> children = new ArrayList<>();

    private Html(String tag) {
        this.tag = tag;
    }

    /** An element without attributes and content. */
    static Html element(String tag) {
        return new Html(tag);
    }

    /** An element that holds a text. */
    static Html element(String tag, String text) {
        return new Html(tag).text(text);
    }

    /** Adds an attribute and returns this element. */
    Html attribute(String name, String value) {
        attributes.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        return this;
    }

    /** Adds a text and returns this element. */
    Html text(String text) {
        children.add(text);
        return this;
    }

    /** Adds an element and returns this one. */
    Html child(Html element) {
        children.add(element);
        return this;
    }

    /** A whole document, beginning with its type. */
    String document() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        append(out);
        return out.append('\n').toString();
    }

    private void append(StringBuilder out) {
        out.append('<').append(tag).append(attributes).append('>');
        if (VOID.contains(tag)) {
            return;
        }
        for (Object child : children) {
            if (child instanceof Html element) {
                out.append(element.startsLine() ? "\n" : "");
                element.append(out);
            } else {
                out.append(escape((String) child));
            }
        }
        out.append("</").append(tag).append('>');
    }

    private boolean startsLine() {
        return !Set.of("a", "span", "strong", "u", "td", "th", "code", "br").contains(tag);
    }

    /** Text without markup; characters that HTML does not allow are replaced by U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append((char) c);
                default ->
                    escaped.appendCodePoint(
                            Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }
}
