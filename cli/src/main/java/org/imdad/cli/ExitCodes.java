package org.imdad.cli;

/** What the process tells its caller; 130 after Ctrl-C comes from the Java runtime. */
final class ExitCodes {

    /** All went well. */
    static final int OK = 0;

    /** Something that was asked for failed: a trial, a download, a check. */
    static final int FAILED = 1;

    /** The command line, a suite or a data file cannot be used. */
    static final int BAD_INPUT = 2;

    private ExitCodes() {}
}
