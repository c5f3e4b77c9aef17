package org.imdad.experiments.compute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.PluginCode;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Trial;

/** What a result came from: versions of code, libraries and Java, the machine, and the data's checksum. */
public final class Provenance {

    /** Libraries that compute, by the coordinates under which a jar tells its version. */
    private static final List<String> LIBRARIES =
            List.of("org.deeplearning4j/deeplearning4j-nn", "org.nd4j/nd4j-native", "org.tribuo/tribuo-core");

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private final Map<String, String> machine = new LinkedHashMap<>();

    private Provenance() {}

    /** The provenance of everything computed in this process. */
    public static Provenance ofThisProcess() {
        Provenance provenance = new Provenance();
        Map<String, String> machine = provenance.machine;
        machine.put("imdad", Implementation.version());
        Implementation.commit().ifPresent(commit -> machine.put("commit", commit));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        machine.put(
                "os",
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")));
        machine.put("cpu", cpu().orElse(System.getProperty("os.arch")));
        for (String library : LIBRARIES) {
            version(library).ifPresent(v -> machine.put(library.substring(library.indexOf('/') + 1), v));
        }
        return provenance;
    }

    /**
     * The provenance of what a detector computes in this process.
     *
     * @param factory of the detector; of one from outside, name and checksum of the jar are recorded
     */
    public Map<String, String> of(DetectorFactory factory) {
        Map<String, String> all = new LinkedHashMap<>(machine);
        PluginCode.of(factory).ifPresent(code -> {
            all.put("plugin", String.valueOf(code.place().getFileName()));
            all.put("plugin_sha256", code.sha256());
        });
        return all;
    }

    /** The provenance of one trial's outcome, see {@link #of(DetectorFactory)}. */
    Map<String, String> of(Trial trial, DetectorFactory factory) {
        Map<String, String> all = of(factory);
        all.put("data_sha256", trial.dataChecksum());
        return all;
    }

    private static Optional<String> cpu() {
        if (!Files.isReadable(CPU_INFO)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(CPU_INFO, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> version(String library) {
        String path = "/META-INF/maven/" + library + "/pom.properties";
        try (InputStream in = Provenance.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(in);
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
