package org.imdad.baselines.dohsc;

import java.util.Arrays;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.core.model.SavedModel;

/** What region the normal samples are kept in. */
enum Form {
    /** DOHSC: a hypersphere, trained with radius 0. */
    SPHERE {
        @Override
        Region around(double[] distances, double nu) {
            return new Sphere(Quantile.of(roots(distances), 1 - nu), nu);
        }

        @Override
        int epochs(Recipe recipe) {
            return recipe.epochs();
        }

        @Override
        boolean closesAfter(int epoch, Recipe recipe) {
            return false;
        }

        @Override
        boolean scoresAfter(int epoch, Recipe recipe) {
            return true;
        }

        @Override
        Region restore(SavedModel model, double nu) {
            return new Sphere(model.scalar("radius"), nu);
        }
    },

    /** DO2HSC: after some epochs of DOHSC the shell that then holds most samples, fixed from there on. */
    SHELL {
        @Override
        Region around(double[] distances, double nu) {
            double[] roots = roots(distances);
            return new Shell(Quantile.of(roots, nu), Quantile.of(roots, 1 - nu));
        }

        @Override
        int epochs(Recipe recipe) {
            return recipe.firstEpochs() + recipe.epochs();
        }

        @Override
        boolean closesAfter(int epoch, Recipe recipe) {
            return epoch + 1 == recipe.firstEpochs();
        }

        @Override
        boolean scoresAfter(int epoch, Recipe recipe) {
            return epoch >= recipe.firstEpochs();
        }

        @Override
        Region restore(SavedModel model, double nu) {
            return new Shell(model.scalar("inner_radius"), model.scalar("outer_radius"));
        }
    };

    /**
     * The region whose radii are quantiles of the distances √d: the (1−ν)-quantile and, of a shell, the ν-quantile.
     *
     * @param distances d_i, squared
     */
    abstract Region around(double[] distances, double nu);

    /** Number of epochs of both phases together. */
    abstract int epochs(Recipe recipe);

    /**
     * Whether training on the region itself begins after an epoch.
     *
     * @param epoch 0-based index
     */
    abstract boolean closesAfter(int epoch, Recipe recipe);

    /**
     * Whether an epoch is one that could be reported, since the network was trained on the region in it.
     *
     * @param epoch 0-based index
     */
    abstract boolean scoresAfter(int epoch, Recipe recipe);

    /** The region of a saved model. */
    abstract Region restore(SavedModel model, double nu);

    private static double[] roots(double[] distances) {
        return Arrays.stream(distances).map(Math::sqrt).toArray();
    }
}
