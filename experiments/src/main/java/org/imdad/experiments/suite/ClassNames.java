package org.imdad.experiments.suite;

import java.util.List;
import java.util.Optional;
import org.imdad.core.detector.NearestName;

/** Finds the class that a suite means: by its name or, where no class has that name, by its number from 0. */
final class ClassNames {

    private ClassNames() {}

    /** Name of the class written as {@code found}, if there is one. */
    static Optional<String> resolve(String found, List<String> classNames) {
        if (classNames.contains(found)) {
            return Optional.of(found);
        }
        if (!found.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(found);
        return number < classNames.size() ? Optional.of(classNames.get(number)) : Optional.empty();
    }

    /** The message for a class that is not there, without the place. */
    static String unknown(String found, List<String> classNames) {
        return "unknown class %s; known are %s (or their numbers, 0 to %d)%s"
                .formatted(
                        found,
                        String.join(", ", classNames),
                        classNames.size() - 1,
                        NearestName.hint(found, classNames));
    }
}
