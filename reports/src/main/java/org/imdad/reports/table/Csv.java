package org.imdad.reports.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Cell;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.result.TrialResult;
import org.imdad.stats.MeanStd;
import org.imdad.stats.RankingMetric;

/**
 * Tables as comma-separated values for further computation: RFC 4180 quoting, lines ending in LF, a header line, numbers in
 * full precision as shares in [0, 1], empty fields where there is no number.
 */
public final class Csv {

    private Csv() {}

    /** A table with its entries as printed. */
    public static String of(Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(Table.Column::heading).toList());
        table.rows()
                .forEach(row ->
                        lines.add(row.entries().stream().map(Table.Entry::text).toList()));
        return write(lines);
    }

    /**
     * A summary in long form: a line per block and detector, and one of kind {@code mean} per data set of several classes,
     * where {@code n} counts classes.
     *
     * @param summary the values
     * @param disclosures says which labels learn from labelled anomalies
     */
    public static String of(SummaryTable summary, Disclosures disclosures) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "kind",
                "dataset",
                "variant",
                "normal_class",
                "label",
                "labelled_anomalies",
                "mean",
                "std",
                "n",
                "failed",
                "unfinished",
                "undefined",
                "random",
                "trials"));
        for (SummaryTable.Group group : summary.groups()) {
            for (int column = 0; column < summary.labels().size(); column++) {
                String label = summary.labels().get(column);
                String labelled =
                        Boolean.toString(disclosures.labelledAnomalies().contains(label));
                for (SummaryTable.Row row : group.rows()) {
                    lines.add(classLine(row, row.cells().get(column), label, labelled));
                }
                if (group.rows().size() > 1) {
                    lines.add(List.of(
                            "mean",
                            group.block().dataset(),
                            group.block().variant(),
                            "",
                            label,
                            labelled,
                            text(group.meanOfClasses(column)),
                            "",
                            Integer.toString(group.classesWithValue(column)),
                            "",
                            "",
                            "",
                            "",
                            ""));
                }
            }
        }
        return write(lines);
    }

    /** Writes all trials with their metrics. */
    public static void trials(SuiteResults results, Writer out) {
        List<String> header = new ArrayList<>(
                List.of("trial", "label", "detector", "dataset", "variant", "normal_class", "seed", "state"));
        for (RankingMetric metric : RankingMetric.values()) {
            header.add(MetricNames.key(metric).replace('-', '_'));
        }
        // Closing the writer of records would close what they are written to, which is not ours.
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord(header);
        for (TrialResult trial : results.trials()) {
            writer.writeRecord(trialLine(trial));
        }
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> trialLine(TrialResult trial) {
        Block block = trial.block();
        List<String> line = new ArrayList<>(List.of(
                trial.id(),
                trial.label(),
                trial.trial().detector(),
                block.dataset(),
                block.variant(),
                block.normalClass(),
                Long.toString(trial.trial().seed()),
                trial.state().name()));
        for (RankingMetric metric : RankingMetric.values()) {
            line.add(text(trial.metric(metric)));
        }
        return line;
    }

    private static List<String> classLine(SummaryTable.Row row, Cell cell, String label, String labelled) {
        return List.of(
                "class",
                row.block().dataset(),
                row.block().variant(),
                row.block().normalClass(),
                label,
                labelled,
                text(cell.summary().stream().mapToDouble(MeanStd::mean).findFirst()),
                text(cell.summary().map(MeanStd::std).orElse(OptionalDouble.empty())),
                Integer.toString(cell.summary().map(MeanStd::n).orElse(0)),
                Integer.toString(cell.failed()),
                Integer.toString(cell.unfinished()),
                Integer.toString(cell.undefined()),
                text(row.random()),
                String.join(" ", cell.trialIds()));
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String write(List<List<String>> lines) {
        StringWriter out = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
