package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Does what docs/adding-a-detector.md says, in a copy of the project that is built already. */
@DisabledOnOs(OS.WINDOWS)
class AddingADetectorTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLE = PROJECT.resolve("examples/mahalanobis");
    private static final Set<String> NOT_COPIED = Set.of(".git", "target", "out", "plugins");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>maven-\\w+-plugin</artifactId>\\s*<version>[^<]+</version>");

    /** Stays for a look at what went wrong. */
    private static final Path FOLDER = Path.of("target", "adding-a-detector").toAbsolutePath();

    private static final String MAVEN_OPTIONS = " -XX:TieredStopAtLevel=1 -Dmaven.repo.local=";

    @Test
    void theCommandsOnThePageAddADetector() throws Exception {
        assumeTrue(isOnPath("mvn"), "mvn is not on the PATH");
        delete(FOLDER);
        Path clone = Files.createDirectories(FOLDER).resolve("imdad");
        copyProject(clone);
        markAsBuilt(clone);

        String output = run(clone, String.join("", blocks("shell")));

        assertThat(output).contains("share of the identity in the covariance", "mahalanobis: all 16 trials are done");
        assertThat(clone.resolve("out/mahalanobis/report/index.html")).content().contains("Mahalanobis");
        List<TrialRecord> trials = trials(clone.resolve("out/mahalanobis"));
        assertThat(trials)
                .filteredOn(trial -> isOfExample(trial))
                .hasSize(8)
                .allSatisfy(trial -> assertThat(trial.measures().orElseThrow().provenance())
                        .containsEntry("plugin", "mahalanobis-1.0.0.jar"));
        assertThat(trials)
                .filteredOn(trial -> !isOfExample(trial))
                .hasSize(8)
                .allSatisfy(trial -> assertThat(trial.trial().implementation()).isEqualTo(Implementation.version()));
    }

    @Test
    void theCodeOnThePageStandsInTheExample() throws IOException {
        try (Stream<Path> paths = Files.walk(EXAMPLE)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            List<String> texts = new ArrayList<>();
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
            for (String language : new String[] {"java", "xml", "yaml", "text"}) {
                assertThat(blocks(language))
                        .isNotEmpty()
                        .allSatisfy(block -> assertThat(texts)
                                .anySatisfy(text -> assertThat(text).contains(block)));
            }
        }
    }

    /** So that a machine on which the project was built has all that the example needs. */
    @Test
    void theExampleIsBuiltWithThePluginsOfTheProject() throws IOException {
        String project = Files.readString(PROJECT.resolve("pom.xml")).replaceAll("\\s", "");

        assertThat(PLUGIN.matcher(Files.readString(EXAMPLE.resolve("pom.xml"))).results())
                .hasSize(4)
                .allSatisfy(
                        plugin -> assertThat(project).contains(plugin.group().replaceAll("\\s", "")));
    }

    private static boolean isOfExample(TrialRecord trial) {
        return trial.trial().detector().equals("mahalanobis");
    }

    private static List<TrialRecord> trials(Path results) {
        try (StoredResults stored = StoredResults.open(results)) {
            return stored.plan();
        }
    }

    /** The fenced blocks of a language on the page. */
    private static List<String> blocks(String language) throws IOException {
        String page = Files.readString(PROJECT.resolve("docs/adding-a-detector.md"));
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Deletes a folder with all that is in it, but nothing that links in it lead to. */
    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copyProject(Path target) throws IOException {
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NOT_COPIED.contains(String.valueOf(directory.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectory(target.resolve(PROJECT.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(PROJECT.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Leaves the class path of this test, all of it as archives, where the launch script looks for what it built. */
    private static void markAsBuilt(Path clone) throws IOException {
        Path target = Files.createDirectories(clone.resolve("cli/target"));
        List<String> archives = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Files.isDirectory(Path.of(entry))) {
                archives.add(entry);
            } else if (!entry.endsWith("test-classes")) {
                archives.add(archive(entry, target.resolve("classes-" + archives.size() + ".jar")));
            }
        }
        Files.writeString(target.resolve("imdad.classpath"), String.join(File.pathSeparator, archives));
    }

    private static String archive(String classes, Path jar) {
        PrintStream out = System.out;
        int exitCode = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(out, out, "--create", "--file", jar.toString(), "-C", classes, ".");
        assertThat(exitCode).isZero();
        return jar.toString();
    }

    /**
     * A local repository of Maven that has the archives of the user's, by links, but none of IMDAD. What Maven installs
     * or fetches is added to this one only.
     */
    private static Path repository() throws IOException {
        Path users = Path.of(System.getProperty(
                        "localRepository",
                        Path.of(System.getProperty("user.home"), ".m2", "repository")
                                .toString()))
                .toRealPath();
        Path linked = FOLDER.resolve("repository");
        try (Stream<Path> files = Files.walk(users)) {
            for (Path file : (Iterable<Path>) files.filter(AddingADetectorTest::isArchive)
                    .filter(file -> !file.startsWith(users.resolve("org/imdad")))::iterator) {
                Path link = linked.resolve(users.relativize(file));
                Files.createDirectories(link.getParent());
                Files.createSymbolicLink(link, file);
            }
        }
        return linked;
    }

    private static boolean isArchive(Path file) {
        return file.toString().endsWith(".jar") || file.toString().endsWith(".pom");
    }

    /** What a shell prints that runs commands, none of which may fail. */
    private static String run(Path workingDirectory, String commands) throws IOException, InterruptedException {
        Path script = Files.writeString(FOLDER.resolve("commands"), commands);
        Path output = FOLDER.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("bash", "-eu", script.toString())
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("IMDAD_PLUGINS");
        environment.merge("MAVEN_OPTS", MAVEN_OPTIONS + repository(), String::concat);
        Process process = builder.start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private static boolean isOnPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }
}
