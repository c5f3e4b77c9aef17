package org.imdad.reports.result;

import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.stats.RankingMetric;
import org.imdad.stats.rank.IncompleteBlocks;

/**
 * Detectors ranked by AUROC over the blocks of a suite.
 *
 * @param classes each data set and normal class a block; empty unless two detectors and two blocks can be ranked
 * @param datasets each data set a block; empty where it would be the same, or cannot be ranked
 */
public record Rankings(Optional<RankComparison> classes, Optional<RankComparison> datasets) {

    /**
     * The rankings of results.
     *
     * @throws InvalidInputException if the policy refuses missing values and there is one
     */
    public static Rankings of(SuiteResults results, IncompleteBlocks policy) {
        SummaryTable summary = SummaryTable.ofMetric(results, RankingMetric.AUROC);
        Optional<RankComparison> classes = RankComparison.ofClasses(summary, policy);
        return new Rankings(
                classes,
                classes.filter(RankComparison::related).flatMap(found -> RankComparison.ofDatasets(summary, policy)));
    }
}
