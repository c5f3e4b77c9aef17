package org.imdad.baselines.tribuo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.ModelFile;
import org.imdad.core.model.SavedModel;

/** Saved models as bytes: those of a {@link ModelFile}, which are written to a temporary file and deleted. */
final class ModelBytes {

    /** Does something with a file. */
    private interface Use<T> {
        T with(Path file) throws IOException;
    }

    private ModelBytes() {}

    /** The bytes of the model's file. */
    static byte[] of(SavedModel model) {
        return temporary(file -> {
            ModelFile.write(model, file);
            return Files.readAllBytes(file);
        });
    }

    /**
     * Reads a model.
     *
     * @throws InvalidInputException if the bytes are no whole model file
     */
    static SavedModel read(byte[] bytes) {
        return temporary(file -> {
            Files.write(file, bytes);
            return ModelFile.read(file);
        });
    }

    private static <T> T temporary(Use<T> use) {
        try {
            Path file = Files.createTempFile("imdad-model", ".zip");
            try {
                return use.with(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new InvalidInputException(
                    "temporary file for a model: %s; make room in the folder for temporary files".formatted(e), e);
        }
    }
}
