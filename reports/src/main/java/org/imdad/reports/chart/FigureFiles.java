package org.imdad.reports.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Figures as PNG (twice the nominal resolution) and as SVG (lettering as outlines, so no fonts are needed to view it).
 * Equal figures give equal bytes on one installation: there are no dates and no random names. Needs no display.
 */
public final class FigureFiles {

    private static final int PANEL_WIDTH = 480;
    private static final int PANEL_HEIGHT = 350;
    private static final int WIDTH_OF_LEGEND_BESIDE = 240;
    private static final int HEIGHT_OF_LEGEND_LINE = 22;
    private static final int HEIGHT_AROUND_LEGEND = 50;
    private static final int PNG_SCALE = 2;
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private FigureFiles() {}

    /** Nominal width in pixels. */
    public static int width(Figure figure) {
        return figure.columns() * panelWidth(figure);
    }

    /** Nominal height in pixels. */
    public static int height(Figure figure) {
        return figure.rows() * panelHeight(figure);
    }

    private static int panelWidth(Figure figure) {
        boolean beside = figure.panels().stream().anyMatch(FigureFiles::hasLegendBeside);
        return beside ? PANEL_WIDTH + WIDTH_OF_LEGEND_BESIDE : PANEL_WIDTH;
    }

    /** A legend beside the lines must not be cut off. */
    private static int panelHeight(Figure figure) {
        return figure.panels().stream()
                .filter(FigureFiles::hasLegendBeside)
                .mapToInt(panel -> HEIGHT_OF_LEGEND_LINE * panel.lines().size() + HEIGHT_AROUND_LEGEND)
                .reduce(PANEL_HEIGHT, Math::max);
    }

    private static boolean hasLegendBeside(LineChart panel) {
        return panel.legend() == LineChart.Legend.BESIDE;
    }

    /** The figure as a PNG file. */
    public static byte[] png(Figure figure) {
        BufferedImage image =
                new BufferedImage(PNG_SCALE * width(figure), PNG_SCALE * height(figure), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(PNG_SCALE, PNG_SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint(figure, graphics);
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figure as an SVG file. */
    public static byte[] svg(Figure figure) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG_NAMESPACE, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(width(figure), height(figure)));
            paint(figure, graphics);
            Element root = document.getDocumentElement();
            graphics.getRoot(root);
            root.setAttribute("viewBox", "0 0 " + width(figure) + " " + height(figure));
            return serialised(document);
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the XML library of this Java installation cannot write SVG", e);
        }
    }

    private static byte[] serialised(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private static void paint(Figure figure, Graphics2D graphics) {
        int width = panelWidth(figure);
        int height = panelHeight(figure);
        for (int i = 0; i < figure.panels().size(); i++) {
            Graphics2D panel = (Graphics2D) graphics.create();
            panel.translate((i % figure.columns()) * width, (i / figure.columns()) * height);
            ChartPainter.paint(figure.panels().get(i), panel, width, height);
            panel.dispose();
        }
    }
}
