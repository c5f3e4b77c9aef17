package org.imdad.cli;

import java.util.List;
import org.imdad.core.detector.NearestName;
import org.imdad.core.detector.ParameterSchema;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Constants of an enum as words with hyphens. */
abstract class EnumWords<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> type;

    EnumWords(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String word) {
        return ParameterSchema.constant(type, word).orElseThrow(() -> {
            List<String> words = ParameterSchema.words(type);
            return new TypeConversionException("found %s, allowed are %s%s"
                    .formatted(word, String.join(", ", words), NearestName.hint(word, words)));
        });
    }
}
