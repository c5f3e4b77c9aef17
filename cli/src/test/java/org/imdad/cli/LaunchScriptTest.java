package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launch script in a small copy of the project, where {@code java} and {@code mvn} only say what they do. */
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptTest {

    private static final Path SCRIPT = Path.of("..", "imdad").toAbsolutePath().normalize();

    private static final List<String> TOOLS = List.of(
            "bash", "awk", "cat", "dirname", "find", "grep", "head", "mkdir", "readlink", "rm", "sed", "tee", "touch");

    private static final String JAVA = """
            case "$1" in
                -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2 ;;
                --list-modules) echo jdk.compiler@17.0.1 ;;
                *) echo "java in $(pwd): $*" ;;
            esac
            """;

    private static final String MAVEN = """
            echo '[INFO] Building IMDAD core 1.0 [1/1]'
            mkdir -p "$PROJECT/cli/target"
            touch "$PROJECT/cli/target/imdad-cli-1.0.jar" "$PROJECT/cli/target/library.jar"
            echo "$PROJECT/cli/target/library.jar" >"$PROJECT/cli/target/dependencies.classpath"
            """;

    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();
    private Path project;
    private Path tools;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("my project"));
        Files.createDirectories(project.resolve("cli/src/main"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(project.resolve("cli/pom.xml"), "<project/>");
        Files.copy(SCRIPT, project.resolve("imdad"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            tool(tool, "exec " + installed(tool) + " \"$@\"");
        }
    }

    @Test
    void aFreshCopyIsBuiltOnceAndThenRun() throws Exception {
        tool("java", JAVA);
        tool("mvn", MAVEN);

        assertThat(run("list", "a b"))
                .contains("imdad: building")
                .contains("  IMDAD core [1/1]")
                .contains("java in " + folder + ": ")
                .contains("-cp " + project.resolve("cli/target/imdad-cli-1.0.jar") + ":"
                        + project.resolve("cli/target/library.jar") + " org.imdad.cli.Main list a b");
        assertThat(run("list")).doesNotContain("building");
    }

    @Test
    void sparkIsBuiltAndUsedOnlyWhereItIsAskedFor() throws Exception {
        tool("java", JAVA);
        tool("mvn", MAVEN + """
                case "$*" in *'-pl cli,experiments-spark '*)
                    spark=$PROJECT/experiments-spark/target
                    mkdir -p "$spark"
                    touch "$spark/imdad-experiments-spark-1.0.jar" "$spark/spark.jar"
                    echo "$PROJECT/cli/target/library.jar:$spark/spark.jar" >"$spark/dependencies.classpath"
                esac
                """);
        Path target = project.resolve("experiments-spark/target");
        String added = target.resolve("imdad-experiments-spark-1.0.jar") + ":" + target.resolve("spark.jar");

        assertThat(run("run", "suite.yaml")).contains("building").doesNotContain("spark");
        assertThat(run("run", "suite.yaml", "--spark=local[2]"))
                .contains("building")
                .contains("-Dimdad.spark.classpath=" + added + " --add-opens=java.base/java.lang=ALL-UNNAMED")
                .contains(project.resolve("cli/target/library.jar") + ":" + added + " org.imdad.cli.Main run");
        assertThat(run("run", "suite.yaml", "--spark", "local[2]")).doesNotContain("building");
        assertThat(run("run", "suite.yaml")).doesNotContain("spark");
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        tool("java", JAVA);
        tool("mvn", MAVEN);
        run("list");

        Path source = Files.writeString(project.resolve("cli/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("list")).contains("building");
    }

    @Test
    void aLibraryThatIsGoneIsFetchedAgain() throws Exception {
        tool("java", JAVA);
        tool("mvn", MAVEN);
        run("list");

        Files.delete(project.resolve("cli/target/library.jar"));
        assertThat(run("list")).contains("building");
    }

    @Test
    void pluginsComeBehindEverythingElseInTheOrderOfTheirNames() throws Exception {
        tool("java", JAVA);
        tool("mvn", MAVEN);
        Path beside = Files.createDirectories(project.resolve("plugins"));
        Path named = Files.createDirectories(folder.resolve("more plugins"));
        for (Path jar : List.of(beside.resolve("b.jar"), beside.resolve("a.jar"), named.resolve("0.jar"))) {
            Files.createFile(jar);
        }
        Files.createFile(beside.resolve("notes.txt"));
        String plugins = beside.resolve("a.jar") + ":" + beside.resolve("b.jar");

        assertThat(run("list"))
                .contains("-Dimdad.plugins=" + plugins + " -cp ")
                .contains("cli/target/library.jar:" + plugins + " org.imdad.cli.Main list");
        variables.put("IMDAD_PLUGINS", "more plugins");
        assertThat(run("list"))
                .contains("library.jar:" + plugins + ":" + named.resolve("0.jar") + " org.imdad.cli.Main");
    }

    @Test
    void withoutPluginsTheClassPathIsAsItWasBuilt() throws Exception {
        tool("java", JAVA);
        tool("mvn", MAVEN);
        Files.createDirectories(project.resolve("plugins"));

        assertThat(run("list")).contains("-Dimdad.plugins= -cp ").contains("library.jar org.imdad.cli.Main list");
    }

    @Test
    void aFolderOfPluginsThatIsNotThereIsNamed() throws Exception {
        tool("java", JAVA);
        variables.put("IMDAD_PLUGINS", "no/such/folder");

        assertThat(run("list")).isEqualTo("imdad: IMDAD_PLUGINS: no/such/folder is not a folder\nexit code 2");
    }

    @Test
    void symbolicLinksLeadToTheProject() throws Exception {
        tool("java", JAVA);
        tool("mvn", MAVEN);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("my project", "imdad"));

        assertThat(run(tools, link, "list")).contains("java in " + tools).contains("org.imdad.cli.Main list");
    }

    @Test
    void whereThereIsNoLocaleNamesAreUtf8() throws Exception {
        tool("java", JAVA.replace("java in", "locale $LC_ALL, java in"));
        tool("mvn", MAVEN);

        variables.put("LC_ALL", "POSIX");
        assertThat(run("list")).contains("locale C.UTF-8, java in ");
        variables.put("LC_ALL", "de_DE.UTF-8");
        assertThat(run("list")).contains("locale de_DE.UTF-8, java in ");
    }

    @Test
    void withoutJavaTheScriptSaysWhatToInstall() throws Exception {
        assertThat(run("list"))
                .startsWith("imdad: Java is missing (java not found); install a JDK of version 17 or later")
                .contains("apt install openjdk-17-jdk")
                .endsWith("exit code 2");
    }

    @Test
    void withoutMavenTheScriptSaysWhatToInstall() throws Exception {
        tool("java", JAVA);

        assertThat(run("list"))
                .startsWith("imdad: Maven is missing (mvn not found); install version 3.8 or later")
                .contains("apt install maven")
                .endsWith("exit code 2");
    }

    @Test
    void anOldJavaOrOneWithoutCompilerIsRefused() throws Exception {
        tool("mvn", MAVEN);
        tool("java", "echo 'java version \"1.8.0_292\"' >&2");
        assertThat(run("list")).startsWith("imdad: Java 17 or later is needed, found 1 (java)");

        tool("java", JAVA.replace("jdk.compiler", "java.base"));
        assertThat(run("list")).startsWith("imdad: the Java found (java) has no compiler; install a JDK instead");
    }

    @Test
    void aFailedBuildShowsTheErrorsAndNamesTheLog() throws Exception {
        tool("java", JAVA);
        tool("mvn", "echo '[ERROR] cannot find symbol'; exit 1");

        assertThat(run("list"))
                .contains("[ERROR] cannot find symbol")
                .contains("imdad: the build failed; all of its output is in " + project.resolve("target/build.log"))
                .endsWith("exit code 2")
                .doesNotContain("org.imdad.cli.Main");
    }

    @Test
    void twoCallsAtOnceBuildOnce() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")));
        tool("flock", "exec /usr/bin/flock \"$@\"");
        tool("java", JAVA);
        tool("mvn", "echo build >>\"$PROJECT/builds\"; " + installed("sleep") + " 1\n" + MAVEN);

        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> run("describe"));
        assertThat(run("list")).contains("org.imdad.cli.Main list");
        assertThat(other.get()).contains("org.imdad.cli.Main describe");
        assertThat(project.resolve("builds")).hasContent("build");
    }

    private void tool(String name, String body) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!" + installed("bash") + "\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path installed(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private String run(String... arguments) {
        return run(folder, project.resolve("imdad"), arguments);
    }

    /** Everything the script prints, and its exit code. */
    private String run(Path workingDirectory, Path script, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(tools.resolve("bash").toString(), script.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("PROJECT", project.toString());
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output + "exit code " + process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
