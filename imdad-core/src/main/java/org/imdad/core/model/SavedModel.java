package org.imdad.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;

/**
 * A fitted detector as plain data: numbers and arrays, no Java objects. Written and read by {@link ModelFile}.
 *
 * @param detector name of the detector whose factory restores it
 * @param hyperparameters the detector's hyperparameters by name
 * @param inputShape shape of the samples it scores
 * @param scalars fitted numbers by name, such as {@code radius2}
 * @param arrays fitted arrays by name, such as {@code centre}; their contents are not copied
 */
public record SavedModel(
        String detector,
        Map<String, Object> hyperparameters,
        SampleShape inputShape,
        Map<String, Double> scalars,
        Map<String, NumberArray> arrays) {

    /** Copies the maps, keeping their order. */
    public SavedModel {
        hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
        scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
        arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /**
     * Checks whose model this is.
     *
     * @param name name of the detector that is to be restored
     * @throws InvalidInputException if it is of another detector
     */
    public void requireOf(String name) {
        if (!detector.equals(name)) {
            throw new InvalidInputException("a saved model of %s cannot be restored as %s".formatted(detector, name));
        }
    }

    /**
     * A scalar that must be there.
     *
     * @throws InvalidInputException if it is missing
     */
    public double scalar(String name) {
        Double value = scalars.get(name);
        if (value == null) {
            throw new InvalidInputException(
                    "saved model of %s: number %s is missing; save the model again".formatted(detector, name));
        }
        return value;
    }

    /**
     * An array that must be there.
     *
     * @throws InvalidInputException if it is missing
     */
    public NumberArray array(String name) {
        NumberArray value = arrays.get(name);
        if (value == null) {
            throw new InvalidInputException(
                    "saved model of %s: array %s is missing; save the model again".formatted(detector, name));
        }
        return value;
    }

    /**
     * An array of a known number of values.
     *
     * @throws InvalidInputException if the array is missing or has another number of values
     */
    public NumberArray array(String name, int length) {
        NumberArray value = array(name);
        int found = value.doubles().length;
        if (found != length) {
            throw new InvalidInputException(
                    "saved model of %s: array %s has %d values where %d are needed; save the model again"
                            .formatted(detector, name, found, length));
        }
        return value;
    }
}
