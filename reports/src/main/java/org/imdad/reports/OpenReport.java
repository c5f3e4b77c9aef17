package org.imdad.reports;

import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.FigureFiles;
import org.imdad.reports.html.ReportPage;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.table.Csv;
import org.imdad.reports.table.Latex;
import org.imdad.reports.table.Markdown;
import org.imdad.reports.table.Table;

/** A report while it is written: whatever is added stands on the page and in files of its own. Used by one thread. */
final class OpenReport {

    private static final int LONGEST_NAME = 60;

    private final ReportPage page;
    private final ReportFolder files;
    private final int mostFigures;
    private final Set<String> names = new HashSet<>();
    private int figures;

    /**
     * Begins a report.
     *
     * @param mostFigures number of figures after which further ones are left out
     */
    OpenReport(ReportPage page, ReportFolder files, int mostFigures) {
        this.page = page;
        this.files = files;
        this.mostFigures = mostFigures;
    }

    /** The page. */
    ReportPage page() {
        return page;
    }

    /** A file beside the page. */
    void file(String name, String text) {
        files.write(name, text);
    }

    /** A file beside the page that is written piece by piece. */
    void file(String name, Consumer<Writer> text) {
        files.write(name, text);
    }

    /** Adds a table, with files in Markdown, comma-separated values and LaTeX. */
    void table(String name, Table table) {
        tableWithCsv("tables/" + unique(name), table);
    }

    /** Adds a table of running times, with the same files in a folder of its own. */
    void timings(String name, Table table) {
        tableWithCsv("timings/" + name, table);
    }

    private void tableWithCsv(String stem, Table table) {
        files.write(stem + ".csv", Csv.of(table));
        add(stem, table, stem + ".csv");
    }

    /**
     * Adds a table, with files in Markdown and LaTeX.
     *
     * @param csv file of the same values and perhaps more
     */
    void table(String name, Table table, String csv) {
        add("tables/" + unique(name), table, csv);
    }

    private void add(String stem, Table table, String csv) {
        files.write(stem + ".md", Markdown.of(table));
        files.write(stem + ".tex", Latex.of(table, stem.substring(stem.indexOf('/') + 1)));
        page.table(table, List.of(stem + ".md", stem + ".tex", csv));
    }

    /** Adds a figure, unless there are enough of them. */
    void figure(Figure figure) {
        if (figures == mostFigures) {
            return;
        }
        figures++;
        String stem = Numbers.format("figures/%03d-%s-%s", figures, figure.kind(), slug(figure.subject()));
        byte[] svg = FigureFiles.svg(figure);
        files.write(stem + ".svg", svg);
        files.write(stem + ".png", FigureFiles.png(figure));
        files.write(stem + ".pdf", FigureFiles.pdf(figure));
        page.figure(
                svg,
                List.of(stem + ".pdf", stem + ".svg", stem + ".png"),
                FigureFiles.width(figure),
                FigureFiles.height(figure),
                figure.caption());
    }

    /** Whether a further figure would be left out. */
    boolean hasAllFigures() {
        return figures == mostFigures;
    }

    /** Number of figures so far. */
    int figures() {
        return figures;
    }

    /** Lower-case letters, digits and hyphens; at most {@value #LONGEST_NAME}. */
    static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(LONGEST_NAME, slug.length()));
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + "-" + i;
        }
        return candidate;
    }
}
