package org.imdad.experiments.model;

import java.util.Optional;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.References;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedReferences;

/**
 * Reference samples of a model as they lie in the data and as the detector sees them.
 *
 * @param saved as they lie in the data
 * @param references preprocessed
 * @param scores of each
 */
record Neighbours(SavedReferences saved, References references, double[] scores) {

    static Optional<Neighbours> of(TrainedModel model, SavedReferences saved) {
        if (saved.samples().isEmpty()) {
            return Optional.empty();
        }
        Samples prepared = model.preprocess(saved.samples());
        return Optional.of(
                new Neighbours(saved, References.of(prepared), model.detector().score(prepared)));
    }

    /**
     * The normal ones.
     *
     * @throws InvalidInputException if the model keeps none
     */
    static Neighbours requireNormal(TrainedModel model) {
        return of(model, model.context().normals())
                .orElseThrow(() -> new InvalidInputException(
                        "the model keeps no normal training samples to compare with; fit it without --references 0"));
    }

    Explained.Neighbour neighbour(int i) {
        return new Explained.Neighbour(
                saved.places().get(i), NumberArray.of(saved.samples().row(i)).doubles(), scores[i]);
    }
}
