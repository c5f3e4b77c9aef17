package org.imdad.cli.progress;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.imdad.experiments.data.source.DownloadListener;
import org.imdad.experiments.data.source.PublishedFile;

/** Shows how a download gets on: a bar per file on a terminal, else a line per tenth of a file. */
public abstract sealed class DownloadProgress implements DownloadListener, AutoCloseable {

    private static final double MEGABYTE = 1e6;

    private final PrintWriter out;

    private DownloadProgress(PrintWriter out) {
        this.out = out;
    }

    /** Progress for a terminal or for a log. */
    public static DownloadProgress of(PrintWriter out, boolean terminal) {
        return terminal ? new Bars(out) : new Lines(out);
    }

    @Override
    public void onRetry(PublishedFile file, URI source, String reason) {
        say("%s: %s %s".formatted(file.name(), source.getHost(), reason));
    }

    @Override
    public abstract void close();

    void say(String line) {
        out.println(line);
        out.flush();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
    }

    private static final class Lines extends DownloadProgress {

        private String current = "";
        private long tenths;

        Lines(PrintWriter out) {
            super(out);
        }

        @Override
        public void onProgress(PublishedFile file, long bytes) {
            long now = 10 * bytes / file.bytes();
            if (!file.name().equals(current) || now > tenths) {
                say("%s: %s of %s MB".formatted(file.name(), megabytes(bytes), megabytes(file.bytes())));
            }
            current = file.name();
            tenths = now;
        }

        @Override
        public void onComplete(PublishedFile file) {
            say(file.name() + ": verified");
        }

        @Override
        public void close() {}
    }

    private static final class Bars extends DownloadProgress {

        private String current = "";
        private ProgressBar bar;

        Bars(PrintWriter out) {
            super(out);
        }

        @Override
        public void onProgress(PublishedFile file, long bytes) {
            if (!file.name().equals(current)) {
                close();
                current = file.name();
                bar = new ProgressBarBuilder()
                        .setTaskName(file.name())
                        .setInitialMax(file.bytes())
                        .setUnit(" MB", (long) MEGABYTE)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .showSpeed()
                        .build();
            }
            bar.stepTo(bytes);
        }

        @Override
        public void onComplete(PublishedFile file) {
            close();
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
            current = "";
        }
    }
}
