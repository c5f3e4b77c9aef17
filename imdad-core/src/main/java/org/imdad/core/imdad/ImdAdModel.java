package org.imdad.core.imdad;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;

/**
 * Writes a fitted IMD-AD as plain data and reads it back.
 *
 * <p>Numbers: {@code radius2}, {@code outer_radius2}, {@code margin_active} (0 or 1). Arrays: {@code centre},
 * {@code normal_distances} and {@code anomaly_distances} of the training samples in double precision, and the network's
 * under {@code network.}, such as {@code network.0.weight}. Outlier ratios and representative samples follow from the distances.
 */
final class ImdAdModel {

    private static final String NETWORK = "network.";

    private ImdAdModel() {}

    static SavedModel save(ImdAdSettings settings, SampleShape inputShape, Network network, TrainedSpheres spheres) {
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("radius2", spheres.radii().radius2());
        scalars.put("outer_radius2", spheres.radii().outerRadius2());
        scalars.put("margin_active", spheres.radii().marginActive() ? 1.0 : 0.0);
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        arrays.put("centre", NumberArray.of(spheres.centre().clone()));
        arrays.put("normal_distances", NumberArray.of(spheres.normal().clone()));
        arrays.put("anomaly_distances", NumberArray.of(spheres.anomalies().clone()));
        network.state().arrays().forEach((name, array) -> arrays.put(NETWORK + name, array));
        return new SavedModel(ImdAd.NAME, ImdAd.SCHEMA.values(settings), inputShape, scalars, arrays);
    }

    /**
     * The fitted detector that {@link #save} was given.
     *
     * @throws InvalidInputException if the model is of another detector, incomplete or contradicts itself
     */
    static FittedImdAd restore(SavedModel model) {
        if (!model.detector().equals(ImdAd.NAME)) {
            throw new InvalidInputException(
                    "saved model: found one of detector %s, expected %s".formatted(model.detector(), ImdAd.NAME));
        }
        ImdAdSettings settings = ImdAd.SCHEMA.create(model.hyperparameters());
        Network network = Networks.restore(
                ImdAd.architecture(settings, model.inputShape()).encoder(), model, NETWORK);
        try {
            return new FittedImdAd(settings, model.inputShape(), network, spheres(settings, model, network));
        } catch (IllegalArgumentException e) {
            network.close();
            throw new InvalidInputException(
                    "saved model of %s: %s; save the model again".formatted(ImdAd.NAME, e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    private static TrainedSpheres spheres(ImdAdSettings settings, SavedModel model, Network network) {
        double[] centre = model.array("centre", network.outputSize()).doubles();
        double[] normal = model.array("normal_distances").doubles();
        if (normal.length == 0) {
            throw new IllegalArgumentException("there are no normal distances, expected at least 1");
        }
        SphereRadii radii = new SphereRadii(
                model.scalar("radius2"), model.scalar("outer_radius2"), model.scalar("margin_active") == 1);
        return new TrainedSpheres(
                settings.weights(),
                centre,
                radii,
                normal,
                model.array("anomaly_distances").doubles());
    }
}
