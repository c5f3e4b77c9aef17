package org.imdad.cli;

import org.imdad.core.explain.HeatMapMethod;

/** Ways to make heat maps as words with hyphens. */
final class HeatMapWords extends EnumWords<HeatMapMethod> {

    HeatMapWords() {
        super(HeatMapMethod.class);
    }
}
