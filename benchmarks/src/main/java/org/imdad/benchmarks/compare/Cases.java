package org.imdad.benchmarks.compare;

import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.Architecture;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Precision;

/** The cases by name. */
final class Cases {

    private static final int IMAGE_BATCH = 200;
    private static final int VECTOR_BATCH = 128;

    private Cases() {}

    /**
     * Prepares a case.
     *
     * @param name as in the table, without the number of threads
     * @throws InvalidInputException if it needs a data set that is not on this machine
     */
    static Case open(String name) {
        return switch (name) {
            case "step-lenet28" -> new StepCase(lenet28().encoder(), IMAGE_BATCH);
            case "step-lenet32" -> new StepCase(lenet32().encoder(), IMAGE_BATCH);
            case "step-autoencoder28" -> new StepCase(lenet28().autoencoder(), IMAGE_BATCH);
            case "step-autoencoder32" -> new StepCase(lenet32().autoencoder(), IMAGE_BATCH);
            case "step-lenet32-bf16" ->
                new StepCase(lenet32().in(Precision.BFLOAT16).encoder(), IMAGE_BATCH);
            case "step-autoencoder32-bf16" ->
                new StepCase(lenet32().in(Precision.BFLOAT16).autoencoder(), IMAGE_BATCH);
            case "step-mlp30" -> new StepCase(mlp(30).encoder(), VECTOR_BATCH);
            case "step-mlp274" -> new StepCase(mlp(274).encoder(), VECTOR_BATCH);
            case "gradient-lenet28" -> new GradientCase(lenet28().encoder(), IMAGE_BATCH);
            case "gradient-lenet32" -> new GradientCase(lenet32().encoder(), IMAGE_BATCH);
            case "gradient-lenet32-bf16" ->
                new GradientCase(lenet32().in(Precision.BFLOAT16).encoder(), IMAGE_BATCH);
            case "infer-lenet28" -> new InferenceCase(lenet28().encoder());
            case "infer-lenet32" -> new InferenceCase(lenet32().encoder());
            case "ocsvm-fit" -> OcsvmCases.fit();
            case "ocsvm-score" -> OcsvmCases.score();
            case "trial-deep-svdd" -> TrialCase.deepSvdd();
            default -> throw new IllegalArgumentException("unknown case " + name);
        };
    }

    private static Architecture lenet28() {
        return Architectures.of("encoder", "mnist-lenet", new SampleShape(1, 28, 28));
    }

    private static Architecture lenet32() {
        return Architectures.of("encoder", "cifar-lenet", new SampleShape(3, 32, 32));
    }

    private static Architecture mlp(int features) {
        return Architectures.of("encoder", "mlp-128-64", SampleShape.vector(features));
    }
}
