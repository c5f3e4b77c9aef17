package org.imdad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DataUriTest {

    @Test
    void aPictureAsAnAddressHoldsItsBytes() {
        byte[] svg = "<svg a='1' b=\"#fff\">50% & é</svg>\n".getBytes(StandardCharsets.UTF_8);

        assertThat(DataUri.ofSvg(svg))
                .isEqualTo("data:image/svg+xml,%3Csvg a=%271%27 b=%22%23fff%22%3E50%25 %26 %C3%A9%3C/svg%3E%0A");
    }
}
