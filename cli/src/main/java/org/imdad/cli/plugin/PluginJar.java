package org.imdad.cli.plugin;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.PluginCode;
import org.imdad.experiments.trial.Implementation;

/**
 * A jar on the class path that adds detectors. Java itself passes over a jar that it cannot read and over a class that an
 * earlier jar has too; here both are mistakes.
 *
 * @param file the jar
 */
record PluginJar(Path file) {

    private static final String SERVICE = "META-INF/services/" + DetectorFactory.class.getName();
    private static final String RESERVED_FOLDER = PluginCode.RESERVED.replace('.', '/');
    private static final String DETECTOR_NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /**
     * Loads every factory that the jar registers and makes its detector with default hyperparameters.
     *
     * @throws InvalidInputException if one cannot be used, or there is none
     */
    void check() {
        factories().forEach(this::check);
    }

    private List<String> factories() {
        try (JarFile jar = new JarFile(file.toFile())) {
            if (jar.stream().anyMatch(entry -> entry.getName().startsWith(RESERVED_FOLDER))) {
                throw unusable(
                        "it holds packages %s*, which are IMDAD's own; give imdad-core the scope provided in the"
                                + " plugin's pom.xml, and the plugin's packages another name",
                        PluginCode.RESERVED);
            }
            ZipEntry service = jar.getEntry(SERVICE);
            List<String> names = service == null
                    ? List.of()
                    : names(new String(jar.getInputStream(service).readAllBytes(), StandardCharsets.UTF_8));
            if (names.isEmpty()) {
                throw unusable(
                        "it registers no detector; name a factory in its %s, and pack libraries into the jar of"
                                + " the detector that uses them",
                        SERVICE);
            }
            return names;
        } catch (IOException e) {
            throw unusable("it cannot be read as a jar (%s); build or copy it again", e.getMessage());
        }
    }

    private static List<String> names(String service) {
        return service.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void check(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Class<?> type = attempt(name, () -> Class.forName(name, false, loader));
        requireFromHere(type);
        DetectorFactory factory =
                attempt(name, () -> (DetectorFactory) type.getConstructor().newInstance());
        String detector = attempt(name, () -> factory.description().name());
        if (detector == null || !detector.matches(DETECTOR_NAME)) {
            throw unusable(
                    "its %s calls the detector %s; allowed are lower-case words with hyphens between", name, detector);
        }
        attempt(name, () -> factory.create(Map.of()).hyperparameters());
    }

    private void requireFromHere(Class<?> type) {
        Optional<Path> place = PluginCode.placeOf(type);
        boolean here = attempt(type.getName(), () -> place.isPresent() && Files.isSameFile(place.get(), file));
        if (!here) {
            throw unusable(
                    "its %s is also in %s, which comes first; remove one of the two",
                    type.getName(), place.map(Path::toString).orElse("Java"));
        }
    }

    private <T> T attempt(String factory, Callable<T> step) {
        try {
            return step.call();
        } catch (Exception | LinkageError e) {
            Throwable reason = reason(e);
            String remedy = reason instanceof LinkageError
                    ? "build it against this version of IMDAD, " + Implementation.version()
                    : "mend it, or remove the jar";
            String found = reason.getClass().getSimpleName() + ": " + OneLine.first(reason.getMessage());
            throw unusable("its %s cannot be used (%s); %s", factory, found, remedy);
        }
    }

    private static Throwable reason(Throwable thrown) {
        boolean wrapper = thrown instanceof InvocationTargetException || thrown instanceof ExceptionInInitializerError;
        return wrapper && thrown.getCause() != null ? reason(thrown.getCause()) : thrown;
    }

    private InvalidInputException unusable(String reason, Object... values) {
        return new InvalidInputException("plugin %s: %s".formatted(file, reason.formatted(values)));
    }
}
