package org.imdad.baselines.ocsvm;

import libsvm.svm_model;
import org.imdad.baselines.events.EventExamples;
import org.imdad.baselines.events.TrainerRun;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer;
import org.tribuo.anomaly.libsvm.SVMAnomalyType;
import org.tribuo.anomaly.libsvm.SVMAnomalyType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.LibSVMModel;
import org.tribuo.common.libsvm.SVMParameters;

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
        MutableDataset<Event> dataset = new EventExamples(samples.features()).expected(samples, context);
        LibSVMModel<?> model =
                (LibSVMModel<?>) TrainerRun.first(new LibSVMAnomalyTrainer(parameters), dataset, context);
        return solution(model.getInnerModels().get(0), samples.size());
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
