package org.imdad.cli;

/** What the process tells its caller. */
final class ExitCodes {

    /** All went well. */
    static final int OK = 0;

    /** Something that was asked for failed: a trial, a download, a check. */
    static final int FAILED = 1;

    /** The command line, a suite or a data file cannot be used. */
    static final int BAD_INPUT = 2;

    /** Stopped with Ctrl-C, as shells count it: 128 and the number of the signal. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
