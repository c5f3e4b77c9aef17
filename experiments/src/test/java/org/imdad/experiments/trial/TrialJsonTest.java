package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialJsonTest {

    @Test
    void whatWasWrittenReadsBackAsAnEqualTrial() {
        Trial trial = Trials.example();
        assertThat(TrialJson.read(TrialJson.write(trial))).isEqualTo(trial);
    }

    @Test
    void whatIsUnusualReadsBackToo() {
        Protocol allAnomalies = new Protocol("0", 0.3, 1, 0, List.of(), 0, 0.2, 7);
        Trial trial = Trials.with(allAnomalies, Selection.BEST_TEST_EPOCH);
        assertThat(TrialJson.read(TrialJson.write(trial))).isEqualTo(trial);
    }

    @Test
    void aSelectionOfAnotherVersionIsRefused() {
        String json = TrialJson.write(Trials.with(Trials.example().protocol(), Selection.BEST_TEST_EPOCH))
                .replace("best-test-epoch", "by-chance");
        assertThatThrownBy(() -> TrialJson.read(json))
                .hasMessage("trial: selection: found by-chance, which this version does not know");
    }

    @Test
    void realHyperparametersStayReal() {
        Trial read = TrialJson.read(TrialJson.write(Trials.example()));
        assertThat(read.hyperparameters()).containsEntry("nu", 1.0).containsEntry("epochs", 15);
    }

    @Test
    void jsonIsOneLine() {
        assertThat(TrialJson.write(Trials.example())).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "seed":2            | "sead":2            | trial: seed is missing
                    "seed":2            | "seed":2.5          | trial: seed: found 2.5, allowed is a whole number
                    "dataset":"mnist"   | "dataset":7         | trial: dataset: found 7, allowed is text
                    "labelled_share":0.05 | "labelled_share":"a" | trial.protocol: labelled_share: found "a", allowed is a number
                    "pretrain":false    | "pretrain":[]       | trial: hyperparameter pretrain: found [], allowed is a number, true, false or text
                    ["divide-255"       | [3                  | trial: preprocessing: found 3, allowed is a list of texts
                    """)
    void brokenMembersAreNamed(String good, String broken, String message) {
        String json = TrialJson.write(Trials.example()).replace(good, broken);
        assertThatThrownBy(() -> TrialJson.read(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void cutTextIsRefused() {
        String json = TrialJson.write(Trials.example());
        assertThatThrownBy(() -> TrialJson.read(json.substring(0, json.length() / 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("trial: not JSON: ");
    }
}
