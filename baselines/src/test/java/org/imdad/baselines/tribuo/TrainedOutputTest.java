package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer;
import org.tribuo.hash.HashingTrainer;

class TrainedOutputTest {

    @Test
    void trainersOfEventsAreRecognisedAlsoThroughTheirParents() {
        assertThat(TrainedOutput.mayBeEvents(DetectorTrainer.class)).isTrue();
        assertThat(TrainedOutput.mayBeEvents(LibSVMAnomalyTrainer.class)).isTrue();
        assertThat(TrainedOutput.mayBeEvents(Swapped.class)).isTrue();
    }

    @Test
    void trainersOfAnyOutputMayBeOfEvents() {
        assertThat(TrainedOutput.mayBeEvents(HashingTrainer.class)).isTrue();
    }

    @Test
    void trainersOfAnotherOutputAndOtherClassesAreNot() {
        assertThat(TrainedOutput.mayBeEvents(OfColours.class)).isFalse();
        assertThat(TrainedOutput.mayBeEvents(Event.class)).isFalse();
    }

    private abstract static class Colour implements Output<Colour> {}

    private abstract static class Named<N, T extends Output<T>> implements Trainer<T> {}

    private abstract static class OfColours extends Named<Event, Colour> {}

    private abstract static class Swapped extends Named<Colour, Event> {}
}
