package org.imdad.cli;

import java.util.List;
import org.imdad.core.detector.NearestName;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.stats.rank.IncompleteBlocks;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Policies for missing values as words with hyphens. */
final class PolicyWords implements ITypeConverter<IncompleteBlocks> {

    @Override
    public IncompleteBlocks convert(String word) {
        return ParameterSchema.constant(IncompleteBlocks.class, word).orElseThrow(() -> {
            List<String> words = ParameterSchema.words(IncompleteBlocks.class);
            return new TypeConversionException("found %s, allowed are %s%s"
                    .formatted(word, String.join(", ", words), NearestName.hint(word, words)));
        });
    }
}
