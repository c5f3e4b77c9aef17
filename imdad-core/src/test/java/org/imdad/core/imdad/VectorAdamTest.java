package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.imdad.core.nn.Adam;
import org.junit.jupiter.api.Test;

class VectorAdamTest {

    private static final Offset<Double> EXACT = within(1e-14);

    @Test
    void threeStepsFollowTheUpdateRule() {
        // expected values computed apart, from the update rule of Kingma and Ba
        VectorAdam adam = new VectorAdam(Adam.of(1, 0.5), new double[] {1, -2});
        adam.step(new double[] {0.5, -4}, 0.1);
        assertThat(adam.parameters()).containsExactly(new double[] {0.900000002, -1.90000000025}, EXACT);
        adam.step(new double[] {0.25, 1}, 0.1);
        assertThat(adam.parameters()).containsExactly(new double[] {0.8067820404774622, -1.853053183290273}, EXACT);
        adam.step(new double[] {-3, 0}, 0.01);
        assertThat(adam.parameters()).containsExactly(new double[] {0.8117434201684147, -1.8494241807354368}, EXACT);
    }

    @Test
    void theStartIsCopied() {
        double[] start = {1};
        VectorAdam adam = new VectorAdam(Adam.of(1, 0), start);
        start[0] = 5;
        adam.parameters()[0] = 7;
        assertThat(adam.parameters()).containsExactly(1);
    }
}
