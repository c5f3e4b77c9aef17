package org.imdad.baselines.dohsc;

import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/** What samples are projected with when they are scored. */
enum Scoring {
    /**
     * The projection of all training samples' codes, scaled to a batch of B where there are more; centre and radii are those of the training
     * samples under this projection. A score depends on its sample alone.
     */
    INDUCTIVE {
        @Override
        DohscModel model(DohscModel trained, Samples training, ProjectionRule rule, Form form, Recipe recipe) {
            int q = trained.centre().length;
            float[] codes = trained.network().infer(training);
            int batch = Math.min(recipe.batchSize(), training.size());
            Projection projection = Projection.of(codes, q, rule, batch);
            float[] z = projection.apply(codes);
            double[] centre = Representations.centre(Representations.mean(z, q));
            double[] d = FittedDetector.bounded(Representations.squaredDistances(z, centre));
            return new DohscModel(
                    trained.network(), new StoredProjector(projection), centre, form.around(d, recipe.nu()));
        }

        @Override
        Projector restore(SavedModel model, ProjectionRule rule, int codeSize, Recipe recipe) {
            NumberArray weights = model.array(StoredProjector.ARRAY, codeSize * codeSize);
            return new StoredProjector(Projection.restore(weights, codeSize));
        }
    },

    /**
     * As published: of every batch of B samples, in the order given, its own projection; centre and radii are those of
     * training. A score depends on the batch.
     */
    TRANSDUCTIVE {
        @Override
        DohscModel model(DohscModel trained, Samples training, ProjectionRule rule, Form form, Recipe recipe) {
            return trained;
        }

        @Override
        Projector restore(SavedModel model, ProjectionRule rule, int codeSize, Recipe recipe) {
            return new BatchProjector(rule, codeSize, recipe.batchSize());
        }
    };

    /**
     * The model that scores.
     *
     * @param trained the model of training, which projects batches
     * @param training the training samples
     */
    abstract DohscModel model(DohscModel trained, Samples training, ProjectionRule rule, Form form, Recipe recipe);

    /**
     * The projector of a saved model.
     *
     * @throws InvalidInputException if its array is missing or of another size
     */
    abstract Projector restore(SavedModel model, ProjectionRule rule, int codeSize, Recipe recipe);
}
