package org.imdad.baselines.ocsvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.imdad.baselines.OddsTable;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against scikit-learn's OneClassSVM (version 1.2.1, nu = 0.1, gamma = 1/d) on the tables of {@link OddsTable}. */
class OcsvmOracleTest {

    @ParameterizedTest
    @CsvSource({"breastw, 0.9914621734705418, 222, 36", "pima, 0.6619850746268656, 250, 49"})
    void ranksLikeScikitLearn(String name, double auroc, int trained, int supportVectors) throws IOException {
        OddsTable table = OddsTable.read(name);

        FittedOcsvm fitted = (FittedOcsvm) new Ocsvm(new OcsvmSettings(0.1, "auto", 50))
                .fit(TrainingData.of(table.training()), FitContext.seeded(0));

        assertThat(table.training().size()).isEqualTo(trained);
        assertThat(table.auroc(fitted.score(table.unseen()))).isCloseTo(auroc, within(0.002));
        assertThat(fitted.decision().coefficients().length).isCloseTo(supportVectors, within(2));
    }
}
