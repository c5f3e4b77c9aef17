package org.imdad.reports.html;

import java.util.HexFormat;

/**
 * Files as addresses that hold the file itself. Bytes outside a small safe alphabet are written as {@code %XX}; for charts in
 * SVG, which are mostly digits, that adds 7 % where Base64 would add 33 %.
 */
final class DataUri {

    private static final String ENCODED = "%#&\"'<>";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private DataUri() {}

    /** A picture in SVG; the address needs no escaping in an attribute. */
    static String ofSvg(byte[] svg) {
        StringBuilder uri = new StringBuilder(svg.length + svg.length / 16).append("data:image/svg+xml,");
        for (byte b : svg) {
            boolean safe = b >= ' ' && b <= '~' && ENCODED.indexOf(b) < 0;
            if (safe) {
                uri.append((char) b);
            } else {
                HEX.toHexDigits(uri.append('%'), b);
            }
        }
        return uri.toString();
    }
}
