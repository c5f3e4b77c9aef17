package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;
import org.junit.jupiter.api.Test;

class SplitIdentityTest {

    private static final Dataset BLOBS = new Blobs().open("blobs");

    @Test
    void everythingThatSamplesDependOnIsWrittenOut() {
        Protocol protocol = new Protocol("normal", 0.3, 0.1, List.of("anomaly"), 0, 0.2, 7);
        assertThat(SplitIdentity.of(BLOBS, protocol, Preprocessing.of(List.of("min-max"))))
                .isEqualTo(("{'class_names':['normal','anomaly'],'data_checksum':'%s','implementation':'%s',"
                                + "'preprocessing':['min-max'],'protocol':{'labelled_from':['anomaly'],"
                                + "'labelled_share':0.1,'normal_class':'normal','pollution':0,'split_seed':7,"
                                + "'test_share':0.3,'validation_share':0.2}}")
                        .formatted(BLOBS.checksum(), Implementation.version())
                        .replace('\'', '"'));
    }

    @Test
    void aPresetAndItsStepsAreTheSame() {
        Protocol protocol = new Protocol("normal", 0.3, 0, List.of(), 0, 0, 7);
        Preprocessing steps = Preprocessing.of(List.of("divide-255", "gcn-l1", "min-max-global"));
        assertThat(SplitIdentity.of(BLOBS, protocol, Preprocessing.of(List.of("deep-svdd"))))
                .isEqualTo(SplitIdentity.of(BLOBS, protocol, steps));
    }
}
