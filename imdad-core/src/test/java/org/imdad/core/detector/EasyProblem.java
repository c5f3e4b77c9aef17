package org.imdad.core.detector;

import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;

/**
 * Normal samples scatter around one pattern, anomalies around another, all in [0, 1].
 *
 * @param training normal samples and, where wanted, labelled anomalies
 * @param normal unseen normal samples
 * @param anomalies unseen anomalies
 */
public record EasyProblem(TrainingData training, Samples normal, Samples anomalies) {

    private static final int TRAINING = 120;
    private static final int LABELLED = 20;
    private static final int UNSEEN = 50;

    /** The problem in a shape; images differ in the direction of an edge, vectors in which features are large. */
    public static EasyProblem of(SampleShape shape) {
        RandomGenerator random = FitContext.random(20, "easy problem");
        Samples normal = draw(shape, TRAINING, false, random);
        Samples labelled = draw(shape, LABELLED, true, random);
        return new EasyProblem(
                new TrainingData(normal, labelled),
                draw(shape, UNSEEN, false, random),
                draw(shape, UNSEEN, true, random));
    }

    /** Unseen normal samples followed by unseen anomalies. */
    public Samples unseen() {
        return normal.concat(anomalies);
    }

    /** The training data without its labelled anomalies. */
    public TrainingData unlabelled() {
        return TrainingData.of(training.normal());
    }

    /**
     * Probability that an anomaly scores higher than a normal sample, ties counting one half.
     *
     * @param scores of {@link #unseen()}
     */
    public double auroc(double[] scores) {
        double wins = 0;
        for (int a = normal.size(); a < scores.length; a++) {
            for (int n = 0; n < normal.size(); n++) {
                wins += scores[a] > scores[n] ? 1 : scores[a] == scores[n] ? 0.5 : 0;
            }
        }
        return wins / normal.size() / anomalies.size();
    }

    private static Samples draw(SampleShape shape, int count, boolean anomalies, RandomGenerator random) {
        float[] values = new float[count * shape.size()];
        for (int i = 0; i < values.length; i++) {
            double pattern = bright(shape, i % shape.size(), anomalies) ? 0.7 : 0.3;
            values[i] = (float) Math.max(0, Math.min(1, pattern + 0.1 * random.nextGaussian()));
        }
        return Samples.of(shape, values);
    }

    private static boolean bright(SampleShape shape, int j, boolean anomaly) {
        if (!shape.isImage()) {
            return j % 2 == 0 ^ anomaly;
        }
        int row = j / shape.width() % shape.height();
        int column = j % shape.width();
        return anomaly ? row < shape.height() / 2 : column < shape.width() / 2;
    }
}
