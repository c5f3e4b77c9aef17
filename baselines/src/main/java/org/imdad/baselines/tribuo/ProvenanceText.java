package org.imdad.baselines.tribuo;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.PrimitiveProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tribuo.Trainer;

/** A trainer's properties as its provenance tells them, in the form of {@link ObjectText} as far as that reaches. */
final class ProvenanceText {

    private ProvenanceText() {}

    /** {@code name=value; …} in alphabetical order, or {@code none}. */
    static String of(Trainer<?> trainer) {
        String text = assignments(trainer.getProvenance().getConfiguredParameters());
        return text.isEmpty() ? "none" : text;
    }

    private static String assignments(Map<String, Provenance> properties) {
        return new TreeMap<>(properties)
                .entrySet().stream()
                        .map(property -> property.getKey() + "=" + value(property.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String value(Provenance provenance) {
        if (provenance instanceof ConfiguredObjectProvenance object) {
            return object.getClassName() + "(" + assignments(object.getConfiguredParameters()) + ")";
        }
        return provenance instanceof PrimitiveProvenance<?> primitive
                ? String.valueOf(primitive.getValue())
                : provenance.toString();
    }
}
