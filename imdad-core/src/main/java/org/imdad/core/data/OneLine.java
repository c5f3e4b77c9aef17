package org.imdad.core.data;

import java.util.regex.Pattern;

/** Text of a file's own, made fit for a message of one line on a terminal. Stateless and thread-safe. */
public final class OneLine {

    private static final int LONGEST = 200;

    /** Control characters, separators of lines and paragraphs, and the marks that turn the direction of writing. */
    private static final String UNFIT =
            "\\p{Cc}\\p{Zl}\\p{Zp}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}";

    private static final Pattern UNFIT_CHARACTER = Pattern.compile("[" + UNFIT + "]");
    private static final Pattern BREAKS = Pattern.compile("[\\s" + UNFIT + "]+");

    private OneLine() {}

    /**
     * The text with one blank for each run of blanks, line ends, other control characters and marks of writing direction; cut
     * after 200 characters.
     */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The text as {@link #of(String)} has it, cut after another number of characters. */
    public static String of(String text, int longest) {
        boolean cut = text.length() > longest;
        String line = whole(cut ? text.substring(0, longest) : text);
        return cut ? line + "… (" + text.length() + " characters)" : line;
    }

    /** The text as {@link #of(String)} has it, but never cut. */
    public static String whole(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    /** The first line of the message of an exception as {@link #whole} has it, or that it has none. */
    public static String first(String message) {
        String line = message == null ? "" : whole(message.lines().findFirst().orElse(""));
        return line.isEmpty() ? "no reason given" : line;
    }

    /** Whether a text has no line ends, other control characters or marks of writing direction. */
    public static boolean isFit(String text) {
        return !UNFIT_CHARACTER.matcher(text).find();
    }
}
