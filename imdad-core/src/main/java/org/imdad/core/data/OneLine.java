package org.imdad.core.data;

import java.util.regex.Pattern;

/** Text of a file's own, made fit for a message of one line. Stateless and thread-safe. */
public final class OneLine {

    private static final int LONGEST = 200;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");

    private OneLine() {}

    /** The text with one blank for each run of blanks, line ends and control characters; cut after 200 characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The text as {@link #of(String)} has it, cut after another number of characters. */
    public static String of(String text, int longest) {
        boolean cut = text.length() > longest;
        String line = BREAKS.matcher(cut ? text.substring(0, longest) : text).replaceAll(" ");
        return cut ? line + "… (" + text.length() + " characters)" : line;
    }
}
