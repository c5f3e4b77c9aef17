package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepScheduleTest {

    @Test
    void theEpochWhoseIndexIsTheMilestoneIsTheFirstWithATenthOfTheRate() {
        StepSchedule schedule = new StepSchedule(1e-4, 50);

        assertThat(schedule.at(0)).isEqualTo(1e-4);
        assertThat(schedule.at(49)).isEqualTo(1e-4);
        assertThat(schedule.at(50)).isEqualTo(1e-5);
        assertThat(schedule.at(149)).isEqualTo(1e-5);
    }
}
