package org.imdad.core.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCodeTest {

    private static final String SOURCE = """
            package com.example;
            import java.util.Map;
            import org.imdad.core.detector.*;
            public class Factory implements DetectorFactory {
                public DetectorDescription description() { return null; }
                public Detector create(Map<String, ?> values) { return null; }
                public FittedDetector restore(org.imdad.core.model.SavedModel model) { return null; }
            }
            """;

    @TempDir
    Path folder;

    private Path classes;
    private Path compiled;

    @BeforeEach
    void compile() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        compiled = classes.resolve("com/example/Factory.class");
        Path source = Files.writeString(folder.resolve("Factory.java"), SOURCE);
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(exitCode).isZero();
    }

    @Test
    void theCodeOfImdadItselfIsNoPlugin() {
        assertThat(PluginCode.of(new MeanDistance())).isEmpty();
    }

    @Test
    void aJarHasTheChecksumOfItsFile() throws Exception {
        Path jar = folder.resolve("plugin.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("com/example/Factory.class"));
            Files.copy(compiled, (OutputStream) out);
        }

        PluginCode code = codeIn(jar);

        assertThat(code.place()).isEqualTo(jar);
        assertThat(code.sha256()).isEqualTo(sha256(Files.readAllBytes(jar)));
    }

    @Test
    void aFolderHasTheChecksumOfAListOfItsFiles() throws Exception {
        Files.writeString(classes.resolve("words.txt"), "some words");

        PluginCode code = codeIn(classes);

        String list = sha256(Files.readAllBytes(compiled)) + "  com/example/Factory.class\n"
                + "050777a35dcd48838062824126e60a0780dc322c5b1f84c3a32636cc7466b1b6  words.txt\n";
        assertThat(code.place()).isEqualTo(classes);
        assertThat(code.sha256()).isEqualTo(sha256(list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void codeFromNoFileIsRefused() {
        DetectorFactory proxy = (DetectorFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DetectorFactory.class}, (self, method, arguments) -> null);

        assertThatThrownBy(() -> PluginCode.of(proxy))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("loaded neither from a jar nor from a folder");
    }

    private static PluginCode codeIn(Path place) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()})) {
            DetectorFactory factory = (DetectorFactory)
                    loader.loadClass("com.example.Factory").getConstructor().newInstance();
            return PluginCode.of(factory).orElseThrow();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
