package org.imdad.core.detector;

/** A hyperparameter has a value outside its allowed set. The parameter's name lets a suite reader add file and line. */
public final class InvalidParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * Creates the exception.
     *
     * @param parameter the name as written in a suite, such as {@code nu1}
     * @param found the value found
     * @param allowed the values allowed, and why where that is not plain
     */
    public InvalidParameterException(String parameter, Object found, String allowed) {
        super("%s: found %s, allowed is %s".formatted(parameter, found, allowed));
        this.parameter = parameter;
    }

    /** Name of the hyperparameter. */
    public String parameter() {
        return parameter;
    }
}
