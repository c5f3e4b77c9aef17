package org.imdad.reports.chart;

/**
 * Figures as PNG, SVG and PDF, for a paper of two columns without scaling. Lettering is outlines of bundled fonts, so no
 * fonts are needed to make or to view a file. Equal figures give equal bytes on one Java installation: there are no dates
 * and no random names. Needs no display.
 */
public final class FigureFiles {

    private FigureFiles() {}

    /** Width in points. */
    public static int width(Figure figure) {
        return new FigureLayout(figure).width();
    }

    /** Height in points. */
    public static int height(Figure figure) {
        return new FigureLayout(figure).height();
    }

    /** The figure as a PNG file of 300 pixels per inch. */
    public static byte[] png(Figure figure) {
        return PngFile.of(new FigureLayout(figure));
    }

    /** The figure as an SVG file. */
    public static byte[] svg(Figure figure) {
        return SvgFile.of(new FigureLayout(figure));
    }

    /** The figure as a PDF file of one page. */
    public static byte[] pdf(Figure figure) {
        return PdfFile.of(new FigureLayout(figure));
    }
}
