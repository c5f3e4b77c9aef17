package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.imdad.experiments.protocol.Protocol;
import org.junit.jupiter.api.Test;

class TrialIdTest {

    /** Written by hand from the rules in the class comment. */
    private static final String CANONICAL = "{\"data_checksum\":\"0123abcd\",\"dataset\":\"mnist\","
            + "\"detector\":\"imd-ad\",\"hyperparameters\":{\"epochs\":15,\"geometry\":\"unit\","
            + "\"learning_rate\":0.001,\"nu\":1,\"pretrain\":false},\"implementation\":\"0.1.0\","
            + "\"preprocessing\":[\"divide-255\",\"gcn-l1\"],\"protocol\":{\"labelled_from\":[\"3\",\"4\"],"
            + "\"labelled_share\":0.05,\"normal_class\":\"0\",\"pollution\":0.1,\"split_seed\":7,"
            + "\"test_share\":0.3,\"validation_share\":0.2},\"seed\":2}";

    @Test
    void canonicalFormHasSortedKeysAndNoWhiteSpace() {
        assertThat(TrialId.canonical(Trials.example())).isEqualTo(CANONICAL);
    }

    /** The expected value is the start of what sha256sum prints for the canonical form above. */
    @Test
    void idIsTheStartOfTheHashOfTheCanonicalForm() {
        assertThat(TrialId.of(Trials.example())).isEqualTo("282eedd9c14ae1d12bdf");
    }

    @Test
    void wholeAndRealFormsOfOneNumberGiveOneId() {
        assertThat(TrialId.of(Trials.withHyperparameters(Map.of("nu", 1))))
                .isEqualTo(TrialId.of(Trials.withHyperparameters(Map.of("nu", 1.0))));
    }

    @Test
    void anotherValueGivesAnotherId() {
        assertThat(TrialId.of(Trials.withHyperparameters(Map.of("nu", 1.0))))
                .isNotEqualTo(TrialId.of(Trials.withHyperparameters(Map.of("nu", 1.0000000000000002))));
    }

    @Test
    void selectionAndTestShareOfAnomaliesCountOnlyWhereTheyAreUnusual() {
        Trial t = Trials.example();
        Trial usual = Trials.with(t.protocol(), Selection.LAST_EPOCH);
        Trial selected = Trials.with(t.protocol(), Selection.BEST_TEST_EPOCH);
        Trial allAnomalies =
                Trials.with(new Protocol("0", 0.3, 1, 0.05, List.of("3", "4"), 0.1, 0.2, 7), t.selection());
        assertThat(TrialId.of(usual)).isEqualTo(TrialId.of(t));
        assertThat(List.of(TrialId.of(selected), TrialId.of(allAnomalies), TrialId.of(t)))
                .doesNotHaveDuplicates();
    }

    @Test
    void trialsThatShareTheirPartsHaveTheSameIdsAsAlone() {
        TrialIds ids = new TrialIds();
        Trial example = Trials.example();
        Trial other = Trials.withHyperparameters(Map.of("nu", 0.5));
        assertThat(List.of(ids.of(example), ids.of(other), ids.of(example)))
                .containsExactly(TrialId.of(example), TrialId.of(other), TrialId.of(example));
    }

    @Test
    void notANumberIsRefused() {
        Trial trial = Trials.withHyperparameters(Map.of("nu", Double.NaN));
        assertThatThrownBy(() -> TrialId.of(trial)).isInstanceOf(IllegalArgumentException.class);
    }
}
