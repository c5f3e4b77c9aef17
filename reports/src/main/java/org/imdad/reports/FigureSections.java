package org.imdad.reports;

import java.util.List;
import org.imdad.experiments.trial.TrialState;
import org.imdad.reports.figure.DensityFigure;
import org.imdad.reports.figure.EpochFigure;
import org.imdad.reports.figure.GalleryFigure;
import org.imdad.reports.figure.ImageFigure;
import org.imdad.reports.figure.OutlierFigure;
import org.imdad.reports.figure.PlaneFigures;
import org.imdad.reports.figure.RankFigure;
import org.imdad.reports.figure.RocFigure;
import org.imdad.reports.figure.SensitivityFigure;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Curves;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.Rankings;
import org.imdad.reports.result.SettingGroup;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.result.TrialResult;
import org.imdad.stats.RankingMetric;

/** The section of a report that holds figures: first those of the whole suite, then those of each block. */
final class FigureSections {

    private final SuiteResults results;
    private final SuiteResults shown;
    private final Disclosures disclosures;
    private final Rankings rankings;
    private final Images images;
    private final OpenReport report;
    private final SummaryTable auroc;
    private final SummaryTable precision;

    /**
     * Prepares the section.
     *
     * @param shown the results without large grids of settings
     */
    FigureSections(
            SuiteResults results,
            SuiteResults shown,
            Disclosures disclosures,
            Rankings rankings,
            Images images,
            OpenReport report) {
        this.results = results;
        this.shown = shown;
        this.disclosures = disclosures;
        this.rankings = rankings;
        this.images = images;
        this.report = report;
        this.auroc = SummaryTable.ofMetric(shown, RankingMetric.AUROC);
        this.precision = SummaryTable.ofMetric(shown, RankingMetric.AVERAGE_PRECISION);
    }

    void write() {
        report.page().section("figures", "Figures");
        writeSuite();
        int part = 0;
        for (Block block : results.blocks()) {
            part++;
            if (report.hasAllFigures()) {
                break;
            }
            if (results.trials(block).stream().anyMatch(FigureSections::isDone)) {
                report.page().subsection("figures-" + part, block.title());
                writeBlock(block);
            }
        }
        if (report.figures() == 0) {
            report.page().paragraph("No trial is done yet, so there is nothing to draw.");
        }
        if (report.hasAllFigures()) {
            report.page()
                    .paragraph("Only the first %d figures are drawn; `imdad report --figures NUMBER` draws more."
                            .formatted(report.figures()));
        }
    }

    private static boolean isDone(TrialResult trial) {
        return trial.state() == TrialState.DONE;
    }

    private void writeSuite() {
        SummaryTable all = SummaryTable.ofMetric(results, RankingMetric.AUROC);
        rankings.classes().ifPresent(found -> report.figure(RankFigure.of("AUROC", found, disclosures)));
        results.grids()
                .forEach((family, labels) -> SettingGroup.of(results, labels)
                        .flatMap(grid -> SensitivityFigure.of(results, all, family, grid))
                        .ifPresent(report::figure));
    }

    private void writeBlock(Block block) {
        OutlierFigure.of(results, block).ifPresent(report::figure);
        if (!shown.blocks().contains(block)) {
            return;
        }
        RocFigure.of(shown, block, auroc, precision, disclosures).ifPresent(report::figure);
        PlaneFigures.compared(shown, block).ifPresent(report::figure);
        for (String label : shown.labels()) {
            if (!report.hasAllFigures()) {
                shown.curves(block, label).ifPresent(curves -> writeCell(block, label, curves));
            }
        }
    }

    private void writeCell(Block block, String label, Curves curves) {
        EpochFigure.of(block, label, curves).ifPresent(report::figure);
        curves.distances()
                .flatMap(distances -> DensityFigure.of(block, label, distances))
                .ifPresent(report::figure);
        PlaneFigures.overEpochs(block, label, curves).ifPresent(report::figure);
        List<TrialResult> trials = results.trials(block, label);
        trials.stream().filter(FigureSections::isDone).findFirst().ifPresent(this::writeImages);
    }

    private void writeImages(TrialResult trial) {
        images.dataset(trial)
                .ifPresent(dataset -> results.outcome(trial).ifPresent(outcome -> {
                    ImageFigure.of(trial, outcome, dataset).ifPresent(report::figure);
                    GalleryFigure.of(trial, outcome, dataset).ifPresent(report::figure);
                }));
    }
}
