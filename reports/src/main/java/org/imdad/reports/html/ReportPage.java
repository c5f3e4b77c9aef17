package org.imdad.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imdad.reports.table.Table;

/**
 * The page of a report: title, contents list, then sections of tables and pictures in the order they are added. It loads
 * nothing but pictures beside it, runs no scripts, and prints well. Used by one thread, once.
 */
public final class ReportPage {

    private final String title;
    private final Html header;
    private final Html contents = Html.element("ul");
    private final Html main = Html.element("main");

    /**
     * Begins a page.
     *
     * @param title name of the suite
     * @param lead one line below it; may be empty
     * @param counts what was run, one line
     * @param warning what is missing, one line; may be empty
     */
    public ReportPage(String title, String lead, String counts, String warning) {
        this.title = title;
        header = Html.element("header").child(Html.element("h1", title));
        if (!lead.isEmpty()) {
            header.child(Html.element("p", lead).attribute("class", "lead"));
        }
        header.child(Html.element("p", counts).attribute("class", "counts"));
        if (!warning.isEmpty()) {
            header.child(Html.element("p", warning).attribute("class", "counts warning"));
        }
    }

    /** Begins a section; the anchor is a word of lower-case letters, digits and hyphens. */
    public void section(String anchor, String heading) {
        contents.child(Html.element("li").child(Html.element("a", heading).attribute("href", "#" + anchor)));
        main.child(Html.element("h2", heading).attribute("id", anchor));
    }

    /** Begins a part of a section. */
    public void subsection(String anchor, String heading) {
        contents.child(Html.element("li")
                .attribute("class", "sub")
                .child(Html.element("a", heading).attribute("href", "#" + anchor)));
        main.child(Html.element("h3", heading).attribute("id", anchor));
    }

    /** Adds a paragraph. */
    public void paragraph(String text) {
        main.child(Html.element("p", text));
    }

    /**
     * Adds a table.
     *
     * @param files the same table in other forms, relative to the page
     */
    public void table(Table table, List<String> files) {
        main.child(HtmlTable.of(table));
        if (!files.isEmpty()) {
            main.child(links(files));
        }
    }

    /** Adds a long table that is folded until asked for. */
    public void foldedTable(String summary, Table table, List<String> files) {
        main.child(
                Html.element("details").child(Html.element("summary", summary)).child(HtmlTable.of(table)));
        main.child(links(files));
    }

    /**
     * Adds a picture.
     *
     * @param svg file relative to the page
     * @param png the same picture, as a link
     * @param width nominal width in pixels
     * @param height nominal height in pixels
     */
    public void figure(String svg, String png, int width, int height, String caption) {
        Html image = Html.element("img")
                .attribute("src", svg)
                .attribute("alt", caption)
                .attribute("width", Integer.toString(width))
                .attribute("height", Integer.toString(height))
                .attribute("loading", "lazy");
        Html text = Html.element("figcaption", caption + " ")
                .child(Html.element("a", "SVG").attribute("href", svg))
                .text(" ")
                .child(Html.element("a", "PNG").attribute("href", png));
        main.child(Html.element("figure").child(image).child(text));
    }

    /** The whole page. */
    public String html() {
        Html head = Html.element("head")
                .child(Html.element("meta").attribute("charset", "utf-8"))
                .child(Html.element("meta")
                        .attribute("name", "viewport")
                        .attribute("content", "width=device-width, initial-scale=1"))
                .child(Html.element("title", title))
                .child(Html.element("style", styleSheet()));
        Html body = Html.element("body")
                .child(header)
                .child(Html.element("nav").attribute("aria-label", "Contents").child(contents))
                .child(main);
        return Html.element("html")
                .attribute("lang", "en-GB")
                .child(head)
                .child(body)
                .document();
    }

    private static Html links(List<String> files) {
        Html line = Html.element("p", "As ").attribute("class", "notes");
        for (int i = 0; i < files.size(); i++) {
            line.text(i == 0 ? "" : ", ").child(Html.element("a", files.get(i)).attribute("href", files.get(i)));
        }
        return line;
    }

    /** The style sheet; it holds none of the characters that are escaped in texts. */
    static String styleSheet() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
