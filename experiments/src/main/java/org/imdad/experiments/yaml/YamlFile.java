package org.imdad.experiments.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as a tree of nodes with their lines. Nothing is constructed from it: no types, no tags, no merge keys; what
 * a scalar means is decided by the reader that asks, so that {@code no}, {@code 010} or {@code 1:30} keep their letters.
 * Size, nesting and aliases are limited.
 */
public final class YamlFile {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_ALIASES = 50;

    private YamlFile() {}

    /**
     * Reads a file that holds one document.
     *
     * @param problems collects what the returned value and its parts find wrong
     * @throws InvalidInputException if the file cannot be read or is no YAML; the message names file and line
     */
    public static YamlValue read(Path file, YamlProblems problems) {
        Node root = compose(text(file), problems);
        if (root == null) {
            throw new InvalidInputException("%s: the file is empty".formatted(file));
        }
        return new YamlValue(root, "", problems);
    }

    private static Node compose(String text, YamlProblems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setCodePointLimit(MAX_BYTES);
        try {
            return new Yaml(limits).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidInputException(
                    "%s: not valid YAML: %s".formatted(problems.place(line), oneLine(e.getProblem())), e);
        } catch (YAMLException e) {
            throw new InvalidInputException(
                    "%s: not valid YAML: %s".formatted(problems.place(1), oneLine(e.getMessage())), e);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new InvalidInputException("%s: found a folder, needed is a file".formatted(file));
            }
            if (!Files.exists(file)) {
                throw new InvalidInputException("%s: file not found; check the path".formatted(file));
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new InvalidInputException(
                        "%s: found %d bytes, allowed are at most %d".formatted(file, Files.size(file), MAX_BYTES));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("%s: not UTF-8 text; save it in that encoding".formatted(file), e);
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String oneLine(String message) {
        return OneLine.of(message.strip().replaceAll("\\s*\\R\\s*", "; "));
    }
}
