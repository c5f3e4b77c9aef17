package org.imdad.core.detector;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The detectors on the class path, by name. Immutable and thread-safe. */
public final class Detectors {

    private final Map<String, DetectorFactory> byName;

    private Detectors(Map<String, DetectorFactory> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * Finds all factories registered as services.
     *
     * @throws InvalidInputException if two of them have the same name
     */
    public static Detectors installed() {
        Map<String, DetectorFactory> byName = new TreeMap<>();
        for (DetectorFactory factory : ServiceLoader.load(DetectorFactory.class)) {
            String name = factory.description().name();
            DetectorFactory other = byName.put(name, factory);
            if (other != null) {
                throw new InvalidInputException("two detectors are called %s, those of %s and %s; rename or remove one"
                        .formatted(name, origin(other), origin(factory)));
            }
        }
        return new Detectors(byName);
    }

    private static String origin(DetectorFactory factory) {
        Class<?> type = factory.getClass();
        return type.getName()
                + PluginCode.placeOf(type).map(place -> " in " + place).orElse("");
    }

    /** All factories, sorted by name. */
    public Collection<DetectorFactory> all() {
        return byName.values();
    }

    /**
     * The factory of a name.
     *
     * @throws InvalidInputException naming the known detectors if there is none
     */
    public DetectorFactory named(String name) {
        DetectorFactory factory = byName.get(name);
        if (factory == null) {
            throw new InvalidInputException("unknown detector %s; known are %s%s"
                    .formatted(name, String.join(", ", byName.keySet()), NearestName.hint(name, byName.keySet())));
        }
        return factory;
    }
}
