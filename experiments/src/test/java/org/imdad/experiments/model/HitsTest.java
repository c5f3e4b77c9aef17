package org.imdad.experiments.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.imdad.experiments.model.Hits.Response;
import org.imdad.experiments.model.Hits.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, NONE",
        "1, 0.5, NONE",
        "3, 2.5, NONE",
        "1, 1.5, RAISED",
        "1, 2, RAISED",
        "1, 2.5, TURNED",
        "3, 4, RAISED"
    })
    void theResponseIsWhatTheScoreDidWithAThresholdOfTwo(double before, double after, Response expected) {
        assertThat(Response.of(before, after, 2)).isEqualTo(expected);
    }

    @Test
    void hitsAreCountedAmongAllAmongThoseRaisedAndAmongThoseTurned() {
        boolean[] hit = {true, false, true, false, true, true};
        Response[] responses = {
            Response.NONE, Response.NONE, Response.RAISED, Response.RAISED, Response.RAISED, Response.TURNED
        };

        Hits hits = Hits.of(hit, responses, 0.1);

        assertThat(hits).isEqualTo(new Hits(new Share(4, 6), new Share(3, 4), new Share(1, 1), 0.1));
    }
}
