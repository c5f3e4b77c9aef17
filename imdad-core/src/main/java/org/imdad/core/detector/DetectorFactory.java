package org.imdad.core.detector;

import java.util.Map;
import org.imdad.core.model.SavedModel;

/**
 * Makes detectors of one kind; found through {@link java.util.ServiceLoader}. Loading a factory and reading its
 * description must not load native libraries.
 */
public interface DetectorFactory {

    /** Name, paper, label use and hyperparameters. */
    DetectorDescription description();

    /**
     * Configures a detector.
     *
     * @param values hyperparameters by name; those left out take their defaults
     * @throws InvalidParameterException if a name is unknown or a value not allowed
     */
    Detector create(Map<String, ?> values);

    /**
     * Restores a fitted detector.
     *
     * @param model what {@link FittedDetector#save()} of this factory's detector returned
     * @throws InvalidInputException if the model is incomplete or of another detector
     */
    FittedDetector restore(SavedModel model);
}
