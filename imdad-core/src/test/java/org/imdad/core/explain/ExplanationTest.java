package org.imdad.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.check.DeletionInsertion;
import org.imdad.core.explain.check.LayerRandomisation;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On untrained networks, of which everything that is true by calculation holds too. */
class ExplanationTest {

    private static final SampleShape IMAGE = new SampleShape(1, 8, 8);

    private final RandomGenerator random = FitContext.random(3, "explanations");
    private final Samples images = samples(IMAGE, 4);
    private final Samples references = samples(IMAGE, 4);
    private final FrozenScore convolutional =
            distanceOf(Architectures.of("encoder", "digits-lenet", IMAGE).encoder());

    @Test
    void contributionsToALinearScoreAreExactAtOnce() {
        FrozenScore linear;
        NetworkSpec spec = new NetworkSpec(SampleShape.vector(3), List.of(new Dense(1, false, Init.FAN_IN_UNIFORM)));
        try (Network network = Networks.create(spec, Adam.of(1, 0), random)) {
            linear = FrozenScore.of(new DifferentiableScore(network, ScoreForms.negated()));
        }
        float[] weight =
                linear.networks().get(0).state().arrays().get("0.weight").floats();

        try (SplitScore score = linear.atInput()) {
            Contributions found = new IntegratedGradients(score, Integration.DEFAULT)
                    .of(Samples.ofRows(new float[][] {{1, 2, 3}}), Samples.ofRows(new float[][] {{0, 0, 5}}))
                    .get(0);

            assertThat(found.values())
                    .containsExactly(new double[] {-weight[0], -2 * weight[1], 2 * weight[2]}, within(1e-6));
            assertThat(found.steps()).isEqualTo(32);
        }
    }

    @Test
    void contributionsAreCompleteAtEveryBlock() {
        assertThat(convolutional.blocks()).extracting(ConvolutionBlock::layer).containsExactly(2, 5);
        for (ConvolutionBlock block : convolutional.blocks()) {
            try (SplitScore score = convolutional.at(block.layer())) {
                assertThat(new IntegratedGradients(score, Integration.DEFAULT).of(images, references))
                        .hasSize(4)
                        .allMatch(Contributions::complete);
            }
        }
    }

    /** A step function of slope 0 almost everywhere has no gradient that could sum to its difference. */
    @Test
    void whatDoesNotConvergeSaysSo() {
        ScoreForm step = (samples, outputs) -> {
            float[] z = outputs.get(0);
            double[] scores = IntStream.range(0, z.length)
                    .mapToDouble(i -> z[i] > 0 ? 1 : 0)
                    .toArray();
            return ScoreSlopes.of(scores, new float[z.length]);
        };
        NetworkSpec spec = new NetworkSpec(SampleShape.vector(1), List.of(new Dense(1, false, Init.FAN_IN_UNIFORM)));
        try (Network network = Networks.create(spec, Adam.of(1, 0), random);
                SplitScore score =
                        FrozenScore.of(new DifferentiableScore(network, step)).atInput()) {
            Contributions found = new IntegratedGradients(score, new Integration(0.01, 4, 16))
                    .of(Samples.ofRows(new float[][] {{1}}), Samples.ofRows(new float[][] {{-1}}))
                    .get(0);
            assertThat(found.complete()).isFalse();
            assertThat(found.steps()).isBetween(4, 16);
            assertThat(found.error()).isEqualTo(1);
        }
    }

    @Test
    void theMeanOverBaselinesIsCompleteToo() {
        try (SplitScore score = convolutional.atInput()) {
            List<Samples> nearest = References.of(samples(IMAGE, 9)).nearestTo(images, 3);

            List<Contributions> found = new IntegratedGradients(score, Integration.DEFAULT).of(images, nearest);

            assertThat(nearest).hasSize(3);
            assertThat(found).hasSize(4).allMatch(Contributions::complete);
            for (int i = 0; i < 4; i++) {
                double mean = (score.scores(nearest.get(0))[i]
                                + score.scores(nearest.get(1))[i]
                                + score.scores(nearest.get(2))[i])
                        / 3;
                assertThat(found.get(i).baselineScore()).isCloseTo(mean, within(1e-5 * mean));
            }
        }
    }

    @Test
    void contributionsOfAWindowAddUpOverTimeAndOverVariables() {
        Contributions window = new Contributions(new double[] {1, 2, 3, 4, 5, -6}, 0, 9, 32, true);

        assertThat(window.byTimeStep(2)).containsExactly(3, 7, -1);
        assertThat(window.byVariable(2)).containsExactly(9, 0);
        assertThat(window.ranking()).containsExactly(5, 4, 3, 2, 1, 0);
        assertThatThrownBy(() -> window.byVariable(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void mapsHaveTheSizeOfTheImage(HeatMapMethod method) {
        boolean signed = method == HeatMapMethod.RELATIVE || method == HeatMapMethod.INTEGRATED;
        for (int block = 0; block <= 2; block++) {
            try (HeatMaps maps = HeatMaps.of(convolutional, block, method)) {
                assertThat(maps.of(images, references)).hasSize(4).allSatisfy(map -> {
                    assertThat(map.values()).hasSize(64);
                    assertThat(IntStream.range(0, 64).mapToDouble(k -> map.values()[k]))
                            .allMatch(value -> Double.isFinite(value) && (signed || value >= 0));
                });
            }
        }
    }

    @Test
    void mapsOfVectorsAndOfBlocksThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> HeatMaps.of(convolutional, 3, HeatMapMethod.GRAD_CAM))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 convolution blocks");
        FrozenScore ofVectors = distanceOf(
                Architectures.of("encoder", "mlp-4-2", SampleShape.vector(3)).encoder());
        assertThatThrownBy(() -> HeatMaps.of(ofVectors, 0, HeatMapMethod.GRAD_CAM))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("images");
    }

    @Test
    void theNearestReferenceIsNeverTheSampleItself() {
        References found = References.of(Samples.ofRows(new float[][] {{0, 0}, {1, 0}, {5, 5}}));

        assertThat(found.nearest(Samples.ofRows(new float[][] {{0, 0}, {4, 4}})))
                .containsExactly(1, 2);
        assertThat(found.nearest(Samples.ofRows(new float[][] {{0, 0}}), 5)).isEqualTo(new int[][] {{1}, {2}, {0}});
        assertThat(References.of(Samples.ofRows(new float[][] {{3}})).nearest(Samples.ofRows(new float[][] {{3}})))
                .containsExactly(0);
    }

    @Test
    void shufflingAllWeightsChangesTheContributions() {
        List<LayerRandomisation.Step> steps =
                LayerRandomisation.of(convolutional, this::contributions, FitContext.random(1, "weights"));

        assertThat(steps).extracting(step -> step.layer().layer()).containsExactly(6, 3, 0);
        assertThat(steps.get(2).correlation()).isBetween(-0.5, 0.5);
    }

    @Test
    void contributionsOrderDeletionAndInsertionBetterThanChance() {
        try (SplitScore score = convolutional.atInput()) {
            List<double[]> towardsTheSample = new IntegratedGradients(score, Integration.DEFAULT)
                    .of(images, references).stream()
                            .map(ExplanationTest::towardsTheSample)
                            .toList();

            List<DeletionInsertion.Curves> curves = DeletionInsertion.DEFAULT.of(
                    score, images, List.of(references), towardsTheSample, FitContext.random(1, "orders"));

            assertThat(curves).hasSize(4).allMatch(DeletionInsertion.Curves::deletesBetter);
            assertThat(curves).allMatch(DeletionInsertion.Curves::insertsBetter);
            assertThat(curves)
                    .extracting(DeletionInsertion.Curves::deletion)
                    .allSatisfy(curve -> assertThat(curve.scores())
                            .hasSize(29)
                            .startsWith(1.0)
                            .endsWith(0.0));
            assertThat(curves)
                    .extracting(DeletionInsertion.Curves::insertion)
                    .allSatisfy(curve -> assertThat(curve.randomScores()[28]).isCloseTo(1, within(1e-12)));
        }
    }

    private List<double[]> contributions(FrozenScore frozen) {
        try (SplitScore score = frozen.atInput()) {
            return new IntegratedGradients(score, Integration.DEFAULT)
                    .of(images, references).stream().map(Contributions::values).toList();
        }
    }

    /** Positive for what moves the score from the reference's to the sample's, whichever is higher. */
    private static double[] towardsTheSample(Contributions found) {
        double sign = Math.signum(found.score() - found.baselineScore());
        return Arrays.stream(found.values()).map(value -> sign * value).toArray();
    }

    private FrozenScore distanceOf(NetworkSpec spec) {
        double[] centre = new double[spec.output().size()];
        Arrays.fill(centre, 0.1);
        try (Network network = Networks.create(spec, Adam.of(1, 0), random)) {
            return FrozenScore.of(new DifferentiableScore(network, ScoreForms.distance(centre, d -> d, d -> 1)));
        }
    }

    private Samples samples(SampleShape shape, int n) {
        float[] values = new float[n * shape.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return Samples.of(shape, values);
    }
}
