package org.imdad.baselines.plad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    /** Rates of torch.optim.lr_scheduler.OneCycleLR (PyTorch 1.13), max_lr 0.005, 10 epochs of 2 steps. */
    @Test
    void oneCycleHasTheRatesOfPyTorch() {
        double[] expected = {
            0.0002,
            0.000658359214,
            0.00185835921,
            0.00334164079,
            0.00454164079,
            0.005,
            0.00493732003,
            0.00475242316,
            0.00445458089,
            0.00405872827,
            0.00358471501,
            0.00305631011,
            0.00250001,
            0.00194370989,
            0.00141530499,
            0.00094129173,
            0.000545439112,
            0.00024759684,
            6.26999688e-05,
            2e-08
        };
        double[] rates = IntStream.range(0, 20)
                .mapToDouble(step -> Schedule.ONE_CYCLE.rate(0.005, step, 20))
                .toArray();
        assertThat(rates).containsExactly(expected, Offset.offset(1e-11));
    }

    @Test
    void oneCycleIsDefinedForFewSteps() {
        for (int steps = 1; steps <= 8; steps++) {
            for (int step = 0; step < steps; step++) {
                assertThat(Schedule.ONE_CYCLE.rate(1, step, steps)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void aConstantRateStays() {
        assertThat(Schedule.CONSTANT.rate(0.1, 7, 20)).isEqualTo(0.1);
    }
}
