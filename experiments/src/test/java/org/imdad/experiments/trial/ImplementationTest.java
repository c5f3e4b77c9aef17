package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImplementationTest {

    @Test
    void theBuildFillsInTheVersion() {
        assertThat(Implementation.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
