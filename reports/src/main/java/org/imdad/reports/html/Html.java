package org.imdad.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * HTML that is escaped by construction: texts and attribute values can only enter as such, so no name of a data set or
 * detector can become markup. Elements are built by one thread and written once.
 */
final class Html {

    private static final Set<String> VOID = Set.of("meta", "img", "link", "br");
    private static final Set<String> IN_LINE =
            Set.of("a", "span", "strong", "u", "td", "th", "code", "br", "button", "img");

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

    /**
     * A style sheet, script or block of data, whose content HTML takes as it is.
     *
     * @throws IllegalArgumentException if the content could end the element early
     */
    static Html raw(String tag, String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        if (lower.contains("</" + tag) || lower.contains("<!--")) {
            throw new IllegalArgumentException("the content of <%s> would end it early".formatted(tag));
        }
        Html element = new Html(tag);
        element.children.add(new Raw(content));
        return element;
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
                out.append(IN_LINE.contains(element.tag) ? "" : "\n");
                element.append(out);
            } else if (child instanceof Raw raw) {
                out.append(raw.content());
            } else {
                out.append(escape((String) child));
            }
        }
        out.append("</").append(tag).append('>');
    }

    /** Text without markup, {@linkplain #clean cleaned}. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        clean(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /**
     * Text with U+FFFD in place of characters that HTML does not allow, and of those that turn the direction of writing, by
     * which a name could pass itself off as another.
     */
    static String clean(String text) {
        return text.codePoints().allMatch(Html::isPlain)
                ? text
                : text.codePoints()
                        .map(c -> isPlain(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return c == '\n'
                || c == '\t'
                || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && !turns;
    }

    private record Raw(String content) {}
}
