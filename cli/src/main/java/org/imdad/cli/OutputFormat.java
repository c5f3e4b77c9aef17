package org.imdad.cli;

/** How listings are printed. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
