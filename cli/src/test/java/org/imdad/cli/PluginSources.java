package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.imdad.core.detector.DetectorFactory;

/**
 * Sources of a plugin, compiled and packed into a jar.
 *
 * @param sources text by name of the class
 */
record PluginSources(Map<String, String> sources) {

    private static final String FACTORY = """
            package %s;
            import java.util.*;
            import org.imdad.core.data.*;
            import org.imdad.core.detector.*;
            import org.imdad.core.model.SavedModel;
            public class %s implements DetectorFactory {
                public %2$s() { /* constructor */ }
                public DetectorDescription description() {
                    /* description */
                    Citation paper = new Citation("A", "T", "V", 2000);
                    return new DetectorDescription(
                            "%s", "Small", "Score 1.0.", paper, LabelUse.NORMAL_ONLY, List.of());
                }
                public Detector create(Map<String, ?> values) {
                    return new Detector() {
                        public String name() { return description().name(); }
                        public Map<String, Object> hyperparameters() { return Map.of(); }
                        public FittedDetector fit(TrainingData data, FitContext context) {
                            return new FittedDetector() {
                                public double[] score(Samples samples) {
                                    double[] scores = new double[samples.size()];
                                    Arrays.fill(scores, 1.0);
                                    return scores;
                                }
                                public double threshold() { return 1; }
                                public SampleShape inputShape() { return data.shape(); }
                                public SavedModel save() { throw new UnsupportedOperationException(); }
                            };
                        }
                    };
                }
                public FittedDetector restore(SavedModel model) { throw new UnsupportedOperationException(); }
            }
            """;

    /** A detector whose scores are all 1.0. */
    static PluginSources factory(String className, String detector) {
        int dot = className.lastIndexOf('.');
        String text = FACTORY.formatted(className.substring(0, dot), className.substring(dot + 1), detector);
        return new PluginSources(Map.of(className, text));
    }

    /** The sources with another text in place of each occurrence of a text. */
    PluginSources replacing(String text, String replacement) {
        Map<String, String> changed = new LinkedHashMap<>();
        sources.forEach((name, source) -> {
            assertThat(source).contains(text);
            changed.put(name, source.replace(text, replacement));
        });
        return new PluginSources(changed);
    }

    /** The sources and another class, which is compiled along. */
    PluginSources with(String className, String text) {
        Map<String, String> more = new LinkedHashMap<>(sources);
        more.put(className, text);
        return new PluginSources(more);
    }

    /** Packs the classes, but for those that stand in for classes of IMDAD itself, and the names of factories. */
    Path jar(Path file, String... factories) throws IOException {
        Path work = Files.createTempDirectory(file.getParent(), "work");
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path path = work.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(path.getParent());
            arguments.add(Files.writeString(path, source.getValue()).toString());
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        assertThat(exitCode).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        pack(classes, file, factories);
        return file;
    }

    private static void pack(Path classes, Path file, String... factories) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file));
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(classes.resolve("org/imdad/core")))::iterator) {
                out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
                Files.copy(path, (OutputStream) out);
            }
            if (factories.length > 0) {
                out.putNextEntry(new JarEntry("META-INF/services/" + DetectorFactory.class.getName()));
                out.write(String.join("\n", factories).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
