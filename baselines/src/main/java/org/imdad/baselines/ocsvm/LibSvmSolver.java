package org.imdad.baselines.ocsvm;

import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_model;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer;
import org.tribuo.anomaly.libsvm.SVMAnomalyType;
import org.tribuo.anomaly.libsvm.SVMAnomalyType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.LibSVMTrainer;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Solves the one-class problem with Tribuo's LIBSVM trainer and takes the solution out of its model. */
final class LibSvmSolver {

    private static final double TOLERANCE = 1e-3;

    private LibSvmSolver() {}

    /**
     * Solves the dual problem.
     *
     * @param settings ν and the size of the cache
     * @param gamma γ of the kernel
     * @param samples training samples
     * @param context asked between every few hundred iterations whether to go on
     */
    static DualSolution solve(OcsvmSettings settings, double gamma, Samples samples, FitContext context) {
        SVMParameters<Event> parameters = new SVMParameters<>(new SVMAnomalyType(SVMMode.ONE_CLASS), KernelType.RBF);
        parameters.setNu(settings.nu());
        parameters.setGamma(gamma);
        parameters.setEpsilon(TOLERANCE);
        parameters.setCacheSize(settings.cacheMb());
        svm_model model = train(new LibSVMAnomalyTrainer(parameters), dataset(samples, context), context);
        return solution(model, samples.size());
    }

    /**
     * LIBSVM writes a mark every few hundred iterations; hearing of it is the only way to stop it. The hook is global, so it is set under
     * the lock that Tribuo trains under.
     */
    private static svm_model train(LibSVMAnomalyTrainer trainer, MutableDataset<Event> dataset, FitContext context) {
        synchronized (LibSVMTrainer.class) {
            svm.svm_set_print_string_function(mark -> context.checkpoint());
            try {
                context.checkpoint();
                svm_model model = trainer.train(dataset).getInnerModels().get(0);
                context.checkpoint();
                return model;
            } finally {
                svm.svm_set_print_string_function(mark -> {});
            }
        }
    }

    /** Sparse examples: LIBSVM's time grows with the number of values given, and those left out count as 0. */
    private static MutableDataset<Event> dataset(Samples samples, FitContext context) {
        AnomalyFactory factory = new AnomalyFactory();
        MutableDataset<Event> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("training samples", factory), factory);
        String[] names = featureNames(samples.features());
        for (int i = 0; i < samples.size(); i++) {
            if (i % 100 == 0) {
                context.checkpoint();
            }
            dataset.add(example(samples.row(i), names));
        }
        return dataset;
    }

    /** Names whose alphabetical order, by which Tribuo numbers features, is their order in a sample. */
    private static String[] featureNames(int count) {
        String[] names = new String[count];
        for (int j = 0; j < count; j++) {
            String digits = Integer.toString(j);
            names[j] = "0".repeat(10 - digits.length()) + digits;
        }
        return names;
    }

    private static ArrayExample<Event> example(float[] row, String[] names) {
        String[] kept = new String[row.length];
        double[] values = new double[row.length];
        int count = 0;
        for (int j = 0; j < row.length; j++) {
            // An example needs at least one feature, even if that is 0.
            if (row[j] != 0 || j == row.length - 1 && count == 0) {
                kept[count] = names[j];
                values[count++] = row[j];
            }
        }
        return new ArrayExample<>(
                AnomalyFactory.EXPECTED_EVENT, Arrays.copyOf(kept, count), Arrays.copyOf(values, count));
    }

    private static DualSolution solution(svm_model model, int n) {
        double[] alpha = new double[n];
        for (int s = 0; s < model.sv_indices.length; s++) {
            int oneBased = model.sv_indices[s];
            alpha[oneBased - 1] = model.sv_coef[0][s];
        }
        return new DualSolution(alpha, model.rho[0]);
    }
}
