package org.imdad.core.detector;

import java.util.ArrayList;
import java.util.List;

/** Values that a hyperparameter must refuse, made from its description. */
final class ForbiddenValues {

    private ForbiddenValues() {}

    static List<Object> of(Hyperparameter parameter) {
        List<Object> values = new ArrayList<>(List.of("?!"));
        switch (parameter.type()) {
            case INTEGER -> {
                values.add(1.5);
                for (double end : outside(Interval.parse(parameter.allowed()))) {
                    values.add((int) end);
                }
            }
            case REAL -> {
                values.addAll(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
                values.addAll(outside(Interval.parse(parameter.allowed())));
            }
            default -> values.add("");
        }
        return values;
    }

    private static List<Double> outside(Interval interval) {
        List<Double> values = new ArrayList<>();
        if (Double.isFinite(interval.low())) {
            values.add(interval.lowIncluded() ? interval.low() - 1 : interval.low());
        }
        if (Double.isFinite(interval.high())) {
            values.add(interval.highIncluded() ? interval.high() + 1 : interval.high());
        }
        return values;
    }
}
