package org.imdad.cli;

import java.util.Arrays;
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
        List<String> words = Arrays.stream(IncompleteBlocks.values())
                .map(ParameterSchema::word)
                .toList();
        int index = words.indexOf(word);
        if (index < 0) {
            throw new TypeConversionException("found %s, allowed are %s%s"
                    .formatted(word, String.join(", ", words), NearestName.hint(word, words)));
        }
        return IncompleteBlocks.values()[index];
    }
}
