package org.imdad.experiments.data.format;

import com.fasterxml.jackson.core.io.NumberInput;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The cells of one line as characters, in buffers that the next line uses again: no text is made of numbers. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells> {

    private char[] characters = new char[1 << 10];
    private int[] ends = new int[1 << 4];
    private int count;

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int start = start(count);
        if (start + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(start + length, 2 * characters.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(buffer, offset, characters, start, length);
        ends[count++] = start + length;
    }

    @Override
    protected CsvCells buildRecord() {
        return this;
    }

    int count() {
        return count;
    }

    long line() {
        return getStartingLineNumber();
    }

    /** Without blanks around it, and with a single blank for each run of blanks, line ends and control characters within. */
    String text(int cell) {
        return CsvRows.oneLine(textAsWritten(cell));
    }

    String textAsWritten(int cell) {
        return new String(characters, start(cell), ends[cell] - start(cell));
    }

    /** The finite number of a cell; NaN if it holds anything else. */
    double number(int cell) {
        int from = start(cell);
        int to = ends[cell];
        while (from < to && Character.isWhitespace(characters[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(characters[to - 1])) {
            to--;
        }
        if (from == to || !isDecimal(from, to)) {
            return Double.NaN;
        }
        try {
            double value = NumberInput.parseDouble(characters, from, to - from, true);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Parsing alone would take NaN, hexadecimal numbers and the suffixes of Java literals, as in 1d. */
    private boolean isDecimal(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = characters[i];
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }
}
