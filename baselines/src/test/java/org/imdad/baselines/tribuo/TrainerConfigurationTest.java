package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidParameterException;
import org.junit.jupiter.api.Test;

class TrainerConfigurationTest {

    private static final String LIBSVM = "org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer";

    @Test
    void propertiesReachTheTrainer() {
        TrainerConfiguration configuration =
                new TrainerConfiguration(LIBSVM, " nu = 0.25;kernelType=POLY; degree=2; seed=9 ");

        assertThat(configured(configuration, "nu")).isEqualTo("0.25");
        assertThat(configured(configuration, "kernelType")).isEqualTo("POLY");
        assertThat(configured(configuration, "degree")).isEqualTo("2");
        assertThat(configured(configuration, "seed")).isEqualTo("9");
    }

    @Test
    void withoutPropertiesATrainerHasItsDefaults() {
        TrainerConfiguration configuration = new TrainerConfiguration(LIBSVM, "none");

        assertThat(configured(configuration, "nu")).isEqualTo("0.5");
        assertThat(configured(configuration, "kernelType")).isEqualTo("LINEAR");
    }

    @Test
    void objectsHoldObjects() {
        TrainerConfiguration nested = new TrainerConfiguration(
                "org.tribuo.hash.HashingTrainer",
                "innerTrainer=org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer(nu=0.3; svmType=SVMAnomalyType(type=ONE_CLASS)); "
                        + "hasher=HashCodeHasher(salt=a salt of some length)");

        assertThat(configured(nested, "innerTrainer")).contains("nu=0.3");
    }

    @Test
    void aClassThatIsNotThereIsRefused() {
        assertRefused(
                "org.tribuo.NoSuchTrainer",
                "none",
                "trainer: found org.tribuo.NoSuchTrainer, which is not there, "
                        + "allowed is the full name of a class on the class path that implements org.tribuo.Trainer<Event>");
    }

    @Test
    void aClassThatIsNoTrainerOfEventsIsRefused() {
        String allowed = ", which is none, allowed is the full name of a class on the class path that implements "
                + "org.tribuo.Trainer<Event>";

        assertRefused("java.lang.String", "none", "trainer: found java.lang.String" + allowed);
        assertRefused("org.tribuo.Trainer", "none", "trainer: found org.tribuo.Trainer" + allowed);
    }

    @Test
    void anUnknownPropertyIsRefusedWithThoseThereAre() {
        assertRefused(
                LIBSVM,
                "nu=0.1; gama=2",
                "properties: found gama, which LibSVMAnomalyTrainer does not have, allowed is any of cache_size, coef0, "
                        + "cost, degree, eps, gamma, kernelType, nu, p, probability, seed, shrinking, svmType; "
                        + "did you mean gamma?");
        assertRefused(
                LIBSVM,
                "svmType=SVMAnomalyType(kind=ONE_CLASS)",
                "properties: found kind, which SVMAnomalyType does not have, allowed is any of type");
    }

    @Test
    void aBadValueIsRefused() {
        String allowed =
                ", allowed is a value that the trainer takes, for each of cache_size, coef0, cost, degree, eps, "
                        + "gamma, kernelType, nu, p, probability, seed, shrinking, svmType";

        assertRefused(LIBSVM, "nu=much", "properties: found nu: much is not a double" + allowed);
        assertRefused(LIBSVM, "shrinking=yes", "properties: found shrinking=yes, allowed is true or false");
        assertRefused(
                LIBSVM,
                "svmType=ONE_CLASS",
                "properties: found svmType=ONE_CLASS, allowed is an object, svmType=Class(name=value; …)");
        assertRefused(LIBSVM, "nu=Float(a=1)", "properties: found an object for nu, allowed is a word or number");
        assertRefused(
                LIBSVM,
                "svmType=SVMAnomalyType()",
                "properties: found type: type is mandatory in configuration" + allowed);
        assertRefused(
                LIBSVM,
                "svmType=SVMType(type=ONE_CLASS)",
                "properties: found class org.tribuo.anomaly.libsvm.SVMType, which is not there, allowed is a configurable "
                        + "class on the class path");
    }

    @Test
    void whatOurOwnTrainerDoesNotTakeIsSaidInItsWords() {
        assertThatThrownBy(() -> new TrainerConfiguration(DetectorTrainer.class.getName(), "detector=isolation-wood"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("properties: found unknown detector isolation-wood; known are ");
        assertThatThrownBy(() -> new TrainerConfiguration(DetectorTrainer.class.getName(), "hyperparameters=k"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("properties: found hyperparameters, a list or map, allowed is any property that is none; "
                        + "trainers with such properties can be used from Java");
    }

    @Test
    void anotherFormIsRefused() {
        String form = ", allowed is name=value; name=value; …, where an object is Class(name=value; …), or none";

        assertRefused(LIBSVM, "nu", "properties: found nu" + form);
        assertRefused(LIBSVM, "nu=", "properties: found nu=" + form);
        assertRefused(LIBSVM, "nu=1;;p=2", "properties: found nothing" + form);
        assertRefused(LIBSVM, "nu=1; nu=2", "properties: found nu twice, allowed is one value for each name");
        assertRefused(LIBSVM, "svmType=A(b=1", "properties: found svmType=A(b=1, allowed is as many ( as )");
        assertRefused(LIBSVM, "nu=1)", "properties: found nu=1), allowed is as many ( as )");
    }

    private static void assertRefused(String trainer, String properties, String message) {
        assertThatThrownBy(() -> new TrainerConfiguration(trainer, properties))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(message);
    }

    private static String configured(TrainerConfiguration configuration, String property) {
        return configuration
                .trainer(FitContext.seeded(1))
                .getProvenance()
                .getConfiguredParameters()
                .get(property)
                .toString();
    }
}
