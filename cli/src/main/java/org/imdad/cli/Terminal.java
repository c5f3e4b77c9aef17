package org.imdad.cli;

/** Whether progress can be drawn. */
final class Terminal {

    private Terminal() {}

    /** Whether the launch script found the error stream to be a terminal. */
    static boolean isPresent() {
        return Boolean.getBoolean("imdad.terminal");
    }
}
