package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    private static final String SMALL = "com.example.Small";

    @TempDir
    Path folder;

    @Test
    void theDetectorOfAPluginIsListedAndDescribed() throws Exception {
        Path jar = small().jar(folder.resolve("small.jar"), "# a comment", SMALL + " # and another", "");

        assertThat(run(List.of(jar), "list").output()).containsPattern("(?m)^small +Small ");
        assertThat(run(List.of(jar), "describe", "small").output()).contains("Score 1.0.");
    }

    @Test
    void aNewVersionOfAPluginComputesItsTrialsAnewAndNoOthers() throws Exception {
        Path jar = small().jar(folder.resolve("small.jar"), SMALL);
        Path suite = Files.writeString(folder.resolve("suite.yaml"), """
                suite: s
                title: t
                workers: 1
                data: [{name: moon}]
                detectors: [{name: knn}, {name: small}]
                """);
        String results = folder.resolve("results").toString();

        assertThat(run(List.of(jar), "run", suite.toString(), "--out", results).exitCode())
                .isZero();
        List<TrialRecord> before = trials(results);
        assertThat(before.get(0).trial().implementation()).isEqualTo(Implementation.version());
        assertThat(before.get(1).trial().implementation())
                .isEqualTo(Implementation.version() + "+" + sha256(jar).substring(0, 16));
        assertThat(before.get(1).measures().orElseThrow().provenance())
                .containsEntry("plugin", "small.jar")
                .containsEntry("plugin_sha256", sha256(jar));
        assertThat(scores(results, before.get(1))).containsOnly(1.0);

        small().replacing("1.0", "2.0").jar(jar, SMALL);
        assertThat(run(List.of(jar), "run", suite.toString(), "--out", results).exitCode())
                .isZero();
        List<TrialRecord> after = trials(results);
        assertThat(after.get(0).id()).isEqualTo(before.get(0).id());
        assertThat(after.get(0).measures()).isEqualTo(before.get(0).measures());
        assertThat(after.get(1).id()).isNotEqualTo(before.get(1).id());
        assertThat(scores(results, after.get(1))).containsOnly(2.0);
        assertThat(run(List.of(jar), "report", results).exitCode()).isZero();
    }

    @Test
    void aFileThatIsNoJarIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        Path empty = Files.createFile(folder.resolve("empty.jar"));
        Path missing = folder.resolve("missing.jar");

        assertRefused(List.of(text), "plugin " + text + ": it cannot be read as a jar (zip END header not found);");
        assertRefused(List.of(empty), "plugin " + empty + ": it cannot be read as a jar (zip file is empty);");
        assertRefused(List.of(missing), "plugin " + missing + ": it cannot be read as a jar (");
    }

    @Test
    void aJarWithoutDetectorIsNamed() throws Exception {
        Path jar = small().jar(folder.resolve("small.jar"));

        assertRefused(
                List.of(jar), "plugin " + jar + ": it registers no detector; name a factory in its META-INF/services/");
    }

    @Test
    void aFactoryThatIsNotThereIsNamed() throws Exception {
        Path jar = small().jar(folder.resolve("small.jar"), SMALL, "com.example.Smal");

        assertRefused(
                List.of(jar),
                "plugin " + jar + ": its com.example.Smal cannot be used (ClassNotFoundException: com.example.Smal);");
    }

    @Test
    void aFactoryThatThrowsIsNamed() throws Exception {
        Path constructor = small().replacing("/* constructor */", "throw new IllegalStateException(\"two\\nlines\");")
                .jar(folder.resolve("constructor.jar"), SMALL);
        Path description = small().replacing("/* description */", "List.of().get(0);")
                .jar(folder.resolve("description.jar"), SMALL);

        assertRefused(
                List.of(constructor),
                "plugin " + constructor
                        + ": its com.example.Small cannot be used (IllegalStateException: two); mend it,");
        assertRefused(
                List.of(description),
                "plugin " + description + ": its com.example.Small cannot be used (ArrayIndexOutOfBoundsException: ");
    }

    @Test
    void aFactoryBuiltForAnotherVersionIsNamed() throws Exception {
        Path method = small().replacing("/* description */", "Detectors.former();")
                .with(
                        "org.imdad.core.detector.Detectors",
                        "package org.imdad.core.detector; public class Detectors { public static void former() {} }")
                .jar(folder.resolve("method.jar"), SMALL);
        Path type = small().replacing("implements", "extends Former implements")
                .with("org.imdad.core.detector.Former", "package org.imdad.core.detector; public class Former {}")
                .jar(folder.resolve("type.jar"), SMALL);

        assertRefused(
                List.of(method),
                "plugin " + method + ": its com.example.Small cannot be used (NoSuchMethodError: 'void"
                        + " org.imdad.core.detector.Detectors.former()'); build it against this version of IMDAD, "
                        + Implementation.version());
        assertRefused(
                List.of(type),
                "plugin " + type + ": its com.example.Small cannot be used (NoClassDefFoundError:"
                        + " org/imdad/core/detector/Former); build it against this version of IMDAD, ");
    }

    @Test
    void twoDetectorsOfOneNameAreNamed() throws Exception {
        Path one = small().jar(folder.resolve("one.jar"), SMALL);
        Path other = PluginSources.factory("com.example.Other", "small")
                .jar(folder.resolve("other.jar"), "com.example.Other");
        Path knn = PluginSources.factory("com.example.Knn", "knn").jar(folder.resolve("knn.jar"), "com.example.Knn");

        assertRefused(
                List.of(one, other),
                "two detectors are called small, those of com.example.Small in " + one + " and com.example.Other in "
                        + other);
        assertRefused(List.of(knn), "two detectors are called knn, those of org.imdad.baselines.knn.KnnFactory in ");
    }

    @Test
    void twoVersionsOfAPluginAreNamed() throws Exception {
        Path old = small().jar(folder.resolve("small-1.jar"), SMALL);
        Path recent = small().jar(folder.resolve("small-2.jar"), SMALL);

        assertRefused(
                List.of(old, recent),
                "plugin " + recent + ": its com.example.Small is also in " + old + ", which comes first; remove one");
    }

    @Test
    void aJarThatHoldsPackagesOfImdadIsNamed() throws Exception {
        Path jar = PluginSources.factory("org.imdad.trial.Small", "small")
                .jar(folder.resolve("small.jar"), "org.imdad.trial.Small");

        assertRefused(List.of(jar), "plugin " + jar + ": it holds packages org.imdad.*, which are IMDAD's own;");
    }

    @Test
    void aNameThatNoSuiteCouldUseIsRefused() throws Exception {
        Path jar = PluginSources.factory(SMALL, "Very Small").jar(folder.resolve("small.jar"), SMALL);

        assertRefused(List.of(jar), "plugin " + jar + ": its com.example.Small calls the detector Very Small;");
    }

    private static PluginSources small() {
        return PluginSources.factory(SMALL, "small");
    }

    private static void assertRefused(List<Path> plugins, String message) throws Exception {
        CommandRun run = run(plugins, "list", "detectors");

        assertThat(run.error()).startsWith("imdad: " + message).hasLineCount(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    }

    private static List<TrialRecord> trials(String results) {
        try (StoredResults stored = StoredResults.open(Path.of(results))) {
            return stored.plan();
        }
    }

    private static double[] scores(String results, TrialRecord trial) {
        try (StoredResults stored = StoredResults.open(Path.of(results))) {
            return stored.outcome(trial.id()).orElseThrow().scores();
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Runs the command as the launch script does: plugins are on the class path, and a property names them. */
    private static CommandRun run(List<Path> plugins, String... arguments) throws IOException {
        String jars = plugins.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String classPath = System.getProperty("java.class.path");
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        URL[] urls = new URL[plugins.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = plugins.get(i).toUri().toURL();
        }
        try (URLClassLoader withPlugins = new URLClassLoader(urls, loader)) {
            Thread.currentThread().setContextClassLoader(withPlugins);
            System.setProperty("java.class.path", classPath + File.pathSeparator + jars);
            System.setProperty("imdad.plugins", jars);
            return CommandRun.of(arguments);
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
            System.setProperty("java.class.path", classPath);
            System.clearProperty("imdad.plugins");
        }
    }
}
