package org.imdad.core.detector;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a settings record as a hyperparameter: its meaning, its default and its allowed values, each
 * said once and used by the checker, the command line and the documentation. See {@link ParameterSchema}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

    /** One line on what the hyperparameter does. */
    String value();

    /** The default, written as in a suite. */
    String byDefault();

    /** For numbers an interval such as {@code (0, 1]} or {@code [1, inf)}; for text the form in words. */
    String allowed() default "";
}
