package org.imdad.reports.html;

import java.util.List;
import java.util.Locale;
import org.imdad.reports.table.Table;

/**
 * The page of a report: title, contents list, then sections of tables and pictures in the order they are added. It is one
 * file that loads nothing, pictures included; files beside it are offered as links. Its script sorts tables, enlarges
 * pictures and shows the trials behind a cell; without it the page can be read and printed all the same. Used by one
 * thread, once.
 */
public final class ReportPage {

    private final String title;
    private final Table trialTable;
    private final Trials trials;
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
     * @param trials all trials, each with its id in the first column; cells of other tables whose details name such ids lead
     *     there
     */
    public ReportPage(String title, String lead, String counts, String warning, Table trials) {
        this.title = title;
        this.trialTable = trials;
        this.trials = new Trials(trials);
        header = Html.element("header").child(Html.element("h1", title));
        if (!lead.isEmpty()) {
            header.child(Html.element("p", lead).attribute("class", "lead"));
        }
        header.child(Html.element("p", counts).attribute("class", "counts"));
        if (!warning.isEmpty()) {
            header.child(Html.element("p", warning).attribute("class", "counts warning"));
        }
    }

    /**
     * Begins a page that has no trials.
     *
     * @param title what it is about
     * @param lead one line below it
     * @param counts what was looked at, one line
     */
    public ReportPage(String title, String lead, String counts) {
        this(title, lead, counts, "", new Table("", List.of(), List.of(), List.of()));
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
        main.child(HtmlTable.of(table, trials));
        if (!files.isEmpty()) {
            main.child(links(files));
        }
    }

    /**
     * Adds the table of all trials, folded until asked for.
     *
     * @param summary what stands in its place
     * @param files the same table in other forms, relative to the page
     */
    public void trials(String summary, List<String> files) {
        main.child(TrialTable.of(summary, trialTable, trials)).child(links(files));
    }

    /**
     * Adds a picture.
     *
     * @param svg the picture, which becomes part of the page
     * @param files the same picture as files, relative to the page
     * @param width nominal width in pixels
     * @param height nominal height in pixels
     */
    public void figure(byte[] svg, List<String> files, int width, int height, String caption) {
        Html image = Html.element("img")
                .attribute("alt", caption)
                .attribute("width", Integer.toString(width))
                .attribute("height", Integer.toString(height))
                .attribute("loading", "lazy")
                .attribute("src", DataUri.ofSvg(svg));
        Html text = Html.element("figcaption", caption);
        files.forEach(file -> text.text(" ").child(link(file)));
        main.child(Html.element("figure")
                .child(Html.element("button").attribute("type", "button").child(image))
                .child(text));
    }

    /** The whole page. */
    public String html() {
        String script = PageHead.resource("report.js");
        return Html.element("html")
                .attribute("lang", "en-GB")
                .child(PageHead.of(title, script))
                .child(Html.element("body")
                        .child(header)
                        .child(Html.element("nav")
                                .attribute("aria-label", "Contents")
                                .child(contents))
                        .child(main)
                        .child(Html.raw("script", script)))
                .document();
    }

    private static Html links(List<String> files) {
        Html line = Html.element("p").attribute("class", "files");
        files.forEach(file -> line.child(link(file)).text(" "));
        return line;
    }

    /** A link that is called by the file's kind; the name itself is its title. */
    private static Html link(String file) {
        String kind = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Html.element("a", kind).attribute("href", file).attribute("title", file);
    }
}
