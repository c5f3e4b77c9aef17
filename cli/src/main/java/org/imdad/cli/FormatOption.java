package org.imdad.cli;

import picocli.CommandLine.Option;

/** The option that chooses the form of the output. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Form of the output: text or json.",
            defaultValue = "text")
    private OutputFormat format;

    /** Whether the output is for programs. */
    boolean isJson() {
        return format == OutputFormat.JSON;
    }
}
