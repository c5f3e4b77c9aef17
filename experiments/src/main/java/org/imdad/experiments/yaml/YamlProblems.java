package org.imdad.experiments.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/** Collects what is wrong in a file, so that a user hears all of it at once. Not thread-safe. */
public final class YamlProblems {

    private static final int LONGEST = 1_000;

    private final String file;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /**
     * Starts without problems.
     *
     * @param file name of the file for messages
     */
    public YamlProblems(String file) {
        this.file = file;
    }

    /** Adds a problem; one that is already known is not repeated. */
    public void add(int line, String message) {
        problems.add(new Problem(line, OneLine.of(message, LONGEST)));
    }

    /** Number of problems so far. */
    public int count() {
        return problems.size();
    }

    /** The place of a line as messages name it: {@code file:line}. */
    public String place(int line) {
        return file + ":" + line;
    }

    /**
     * Ends the reading if anything was wrong.
     *
     * @throws InvalidInputException with one line per problem, in the order of the file
     */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            List<Problem> sorted = new ArrayList<>(problems);
            Collections.sort(sorted, Comparator.comparingInt(Problem::line));
            throw new InvalidInputException(String.join(
                    "\n",
                    sorted.stream()
                            .map(problem -> place(problem.line()) + ": " + problem.message())
                            .toList()));
        }
    }

    private record Problem(int line, String message) {}
}
