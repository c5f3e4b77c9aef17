package org.imdad.experiments.data.stream;

import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.InputForm;

/**
 * Windows of a time series: sample i is made of rows i·S to i·S + T − 1 of a table, one row after the other. Place and texts
 * are those of a window's first row. A row that cannot be used spoils every window with it. The rows at the end that fill
 * no window are left out.
 */
final class WindowSamples implements SampleStream {

    private final SampleStream rows;
    private final int length;
    private final int stride;
    private final int features;
    private final Row[] ring;
    private long first;
    private long read;

    WindowSamples(SampleStream rows, InputForm.Windows form, int texts) {
        this.rows = rows;
        this.length = form.length();
        this.stride = form.stride();
        this.features = rows.shape().size();
        this.ring = new Row[length];
        for (int i = 0; i < length; i++) {
            ring[i] = new Row(features, texts);
        }
        this.first = -stride;
    }

    @Override
    public SampleShape shape() {
        return SampleShape.vector(Math.multiplyExact(length, features));
    }

    @Override
    public boolean advance() {
        first += stride;
        while (read < first + length) {
            if (!rows.advance()) {
                return false;
            }
            if (read >= first) {
                row(read).take();
            }
            read++;
        }
        return true;
    }

    @Override
    public String place() {
        return row(first).place;
    }

    @Override
    public void copyValues(double[] target) {
        for (int t = 0; t < length; t++) {
            Row row = row(first + t);
            if (row.fault != null) {
                throw row.fault;
            }
            System.arraycopy(row.values, 0, target, t * features, features);
        }
    }

    @Override
    public String text(int k) {
        return row(first).texts[k];
    }

    @Override
    public double share() {
        return rows.share();
    }

    @Override
    public void close() {
        rows.close();
    }

    private Row row(long index) {
        return ring[(int) (index % length)];
    }

    /** A row that a window needs; used again for later rows. */
    private final class Row {

        private final double[] values;
        private final String[] texts;
        private String place;
        private InvalidInputException fault;

        Row(int features, int texts) {
            this.values = new double[features];
            this.texts = new String[texts];
        }

        void take() {
            place = rows.place();
            for (int k = 0; k < texts.length; k++) {
                texts[k] = rows.text(k);
            }
            try {
                fault = null;
                rows.copyValues(values);
            } catch (InvalidInputException e) {
                fault = e;
            }
        }
    }
}
