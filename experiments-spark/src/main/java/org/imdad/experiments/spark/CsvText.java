package org.imdad.experiments.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Cells as comma-separated text. */
final class CsvText {

    private CsvText() {}

    /** Names of columns as a heading line without its end. */
    static String heading(List<String> columns) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (String column : columns) {
            cell(column.getBytes(StandardCharsets.UTF_8), line);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** A row of texts as a line without its end; what is missing becomes an empty cell. */
    static byte[] line(InternalRow row) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int k = 0; k < row.numFields(); k++) {
            UTF8String text = row.isNullAt(k) ? UTF8String.EMPTY_UTF8 : row.getUTF8String(k);
            cell(text.getBytes(), line);
        }
        return line.toByteArray();
    }

    private static void cell(byte[] text, ByteArrayOutputStream line) {
        if (line.size() > 0) {
            line.write(',');
        }
        if (isPlain(text)) {
            line.writeBytes(text);
            return;
        }
        line.write('"');
        for (byte b : text) {
            line.write(b);
            if (b == '"') {
                line.write('"');
            }
        }
        line.write('"');
    }

    /** Whether quotes can be left out; not of an empty text, which alone in its line would be no row. */
    private static boolean isPlain(byte[] text) {
        for (byte b : text) {
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return false;
            }
        }
        return text.length > 0;
    }
}
