package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {

    @TempDir
    Path folder;

    @Test
    void aMessageIsOneLineWhateverNameStandsInIt() throws IOException {
        Path file = folder.resolve("imdad.log");
        LoggerContext logs = new LoggerContext();
        logs.setMDCAdapter(new LogbackMDCAdapter());
        LogSetup.alsoTo(file, logs);

        logs.getLogger("org.imdad.Reader").warn("column {}: skipped", "a\u202Eb\r\nimdad: done\u001B[2Jc");
        logs.stop();

        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .endsWith("WARN  Reader: column a b imdad: done [2Jc: skipped");
    }
}
