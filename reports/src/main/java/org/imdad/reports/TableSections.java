package org.imdad.reports;

import java.util.List;
import org.imdad.reports.published.PublishedValues;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.ModelSelection;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.RankComparison;
import org.imdad.reports.result.Rankings;
import org.imdad.reports.result.SelectionRule;
import org.imdad.reports.result.SettingGroup;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.table.Comparison;
import org.imdad.reports.table.Csv;
import org.imdad.reports.table.IntervalTable;
import org.imdad.reports.table.MetricNames;
import org.imdad.reports.table.MetricTables;
import org.imdad.reports.table.OutlierTable;
import org.imdad.reports.table.PlainTables;
import org.imdad.reports.table.RankTables;
import org.imdad.reports.table.SettingsTables;
import org.imdad.reports.table.Table;
import org.imdad.stats.RankingMetric;

/** The sections of a report that hold tables. */
final class TableSections {

    private final ModelSelection selection;
    private final SuiteResults results;
    private final Disclosures disclosures;
    private final Rankings rankings;
    private final ReportOptions options;
    private final OpenReport report;

    TableSections(
            ModelSelection selection,
            Disclosures disclosures,
            Rankings rankings,
            ReportOptions options,
            OpenReport report) {
        this.selection = selection;
        this.results = selection.results();
        this.disclosures = disclosures;
        this.rankings = rankings;
        this.options = options;
        this.report = report;
    }

    /** Results: metrics, ranks, intervals, settings and outlier ratios. */
    void writeResults() {
        for (RankingMetric metric : RankingMetric.values()) {
            writeMetric(metric);
        }
        writeRanks();
        writeIntervals();
        writeSettings();
        writeOutliers();
    }

    private void writeMetric(RankingMetric metric) {
        String key = MetricNames.key(metric);
        SummaryTable summary = SummaryTable.ofMetric(results, metric);
        Comparison comparison = metric == RankingMetric.AUROC && options.compared() == ReportOptions.Compared.PUBLISHED
                ? Comparison.with(PublishedValues.all(), results)
                : Comparison.NONE;
        String csv = "tables/" + key + ".csv";
        report.file(csv, Csv.of(summary, disclosures));
        report.page().section(key, MetricNames.title(metric));
        for (SummaryTable part : summary.parts()) {
            String subject = MetricTables.subject(part);
            Table table = MetricTables.of(MetricNames.title(metric) + ", " + subject, part, disclosures, comparison);
            report.table(key + "-" + OpenReport.slug(subject), table, csv);
        }
    }

    private void writeRanks() {
        report.page().section("ranks", "Ranks by AUROC");
        if (rankings.classes().isEmpty()) {
            report.page()
                    .paragraph(
                            "Ranks need two detectors that are planned on all data, with values on two of them; larger grids of settings take no part.");
        }
        rankings.classes().ifPresent(found -> writeRanks("data set and class", "classes", found));
        rankings.datasets().ifPresent(found -> writeRanks("data set", "datasets", found));
    }

    private void writeRanks(String block, String key, RankComparison comparison) {
        report.table(
                "ranks-" + key,
                RankTables.ranks("Mean ranks by AUROC, each " + block + " a block", comparison, disclosures));
        report.table(
                "pairs-" + key,
                RankTables.pairs("Pairs by AUROC, each " + block + " a block", comparison, disclosures));
    }

    private void writeIntervals() {
        Table intervals = IntervalTable.of(results, disclosures);
        if (!intervals.rows().isEmpty()) {
            report.page().section("intervals", intervals.caption());
            report.table("intervals", intervals);
        }
    }

    private void writeSettings() {
        SummaryTable summary = SummaryTable.ofMetric(results, RankingMetric.AUROC);
        List<SettingGroup> groups = SettingGroup.of(results);
        if (selection.rule() == SelectionRule.NONE && groups.isEmpty()) {
            return;
        }
        report.page().section("comparison", "Settings compared");
        if (selection.rule() != SelectionRule.NONE) {
            report.table("chosen", SettingsTables.chosen(selection));
        }
        for (SettingGroup group : groups) {
            report.table("settings-of-" + OpenReport.slug(group.detector()), SettingsTables.compared(group, summary));
        }
    }

    private void writeOutliers() {
        Table outliers = OutlierTable.of(results);
        if (!outliers.rows().isEmpty()) {
            report.page().section("outliers", outliers.caption());
            report.table("outliers-kept", OutlierTable.kept(results));
            report.table("outliers", outliers);
        }
    }

    /**
     * How results came about: failures, settings, trials and running times.
     *
     * @param shownTrials number of trials that the page has
     */
    void writeDetails(int shownTrials) {
        Table failures = PlainTables.failures(results);
        report.page().section("failures", failures.caption());
        if (failures.rows().isEmpty()) {
            report.file("tables/failures.csv", Csv.of(failures));
            report.page().paragraph("None.");
        } else {
            report.table("failures", failures);
        }
        Table settings = PlainTables.settings(results);
        report.page().section("settings", settings.caption());
        report.table("settings", settings);
        report.page().section("trials", "Trials");
        report.file("tables/trials.csv", out -> Csv.trials(results, out));
        report.page().trials(trialsSummary(shownTrials), List.of("tables/trials.csv"));
        report.page().section("timings", "Running times");
        report.timings("fit-seconds", PlainTables.seconds("Seconds of training", SummaryTable.ofFitSeconds(results)));
        report.timings(
                "score-seconds",
                PlainTables.seconds("Seconds of scoring the test part", SummaryTable.ofScoreSeconds(results)));
    }

    private String trialsSummary(int shown) {
        int all = results.trials().size();
        return shown == all
                ? Numbers.format("All %d trials", all)
                : Numbers.format("The first %d of %d trials", shown, all);
    }
}
