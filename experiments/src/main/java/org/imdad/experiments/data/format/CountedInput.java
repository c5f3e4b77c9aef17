package org.imdad.experiments.data.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read; the count may be asked for by another thread. */
final class CountedInput extends FilterInputStream {

    private volatile long count;

    CountedInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        add(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        add(Math.max(0, read));
        return read;
    }

    /** Called by the one thread that reads. */
    private void add(int bytes) {
        long before = count;
        count = before + bytes;
    }
}
