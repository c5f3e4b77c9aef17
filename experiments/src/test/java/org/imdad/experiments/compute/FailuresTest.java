package org.imdad.experiments.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aFitExceptionKeepsItsKind() {
        assertThat(Failures.of(new FitException(FitException.Kind.DIVERGED, "loss is NaN")))
                .isEqualTo(new Failure(Failure.Kind.DIVERGED, "loss is NaN"));
        assertThat(Failures.of(new FitException(FitException.Kind.COLLAPSED, "variance 0"))
                        .kind())
                .isEqualTo(Failure.Kind.COLLAPSED);
        assertThat(Failures.of(new FitException(FitException.Kind.TIMED_OUT, "limit"))
                        .kind())
                .isEqualTo(Failure.Kind.TIMED_OUT);
    }

    @Test
    void invalidInputIsOneLine() {
        assertThat(Failures.of(new InvalidInputException("row 3: found NaN,\n  allowed are numbers")))
                .isEqualTo(new Failure(Failure.Kind.INVALID_INPUT, "row 3: found NaN, allowed are numbers"));
    }

    @Test
    void aLackOfMemoryIsFoundBehindOtherExceptions() {
        Failure failure = Failures.of(new IllegalStateException("wrapped", new OutOfMemoryError("Java heap space")));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.OUT_OF_MEMORY);
    }

    @Test
    void anythingElseIsNamedWithItsCause() {
        assertThat(Failures.of(new NullPointerException()))
                .isEqualTo(new Failure(Failure.Kind.ERROR, "java.lang.NullPointerException: null"));
        assertThat(Failures.of(new ExceptionInInitializerError(new UnsatisfiedLinkError("no jnind4jcpu")))
                        .message())
                .isEqualTo("java.lang.ExceptionInInitializerError: null"
                        + " (caused by java.lang.UnsatisfiedLinkError: no jnind4jcpu)");
    }
}
