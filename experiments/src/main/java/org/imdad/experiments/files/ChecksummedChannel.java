package org.imdad.experiments.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.Checksum;

/**
 * Passes bytes on to another channel and adds what was written to a checksum. Not thread-safe.
 *
 * @param channel takes the bytes
 * @param checksum is updated with them
 */
record ChecksummedChannel(WritableByteChannel channel, Checksum checksum) implements WritableByteChannel {

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        ByteBuffer written = bytes.duplicate();
        int count = channel.write(bytes);
        checksum.update(written.limit(bytes.position()));
        return count;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
