/**
 * Rank tests: whether methods differ over several blocks, and which of them do.
 *
 * <p>A block is one data set or one normal class of it, with one value per method; values of several seeds are averaged
 * first, so that seeds do not pass for blocks. {@link org.imdad.stats.rank.BlockRanks} ranks the methods in each block,
 * {@link org.imdad.stats.rank.FriedmanTest} asks whether they differ at all, {@link org.imdad.stats.rank.NemenyiTest}
 * compares every pair by its mean ranks, {@link org.imdad.stats.rank.WilcoxonSignedRank} one pair by its values, to be
 * corrected for the number of pairs by {@link org.imdad.stats.rank.Holm}.
 *
 * <p>All classes are immutable and thread-safe. A malformed argument is an {@link java.lang.IllegalArgumentException};
 * data too few for a statistic are an {@link org.imdad.stats.UndefinedStatisticException}.
 *
 * <p>Source: J. Demšar, "Statistical Comparisons of Classifiers over Multiple Data Sets", JMLR 7:1–30, 2006.
 */
package org.imdad.stats.rank;
