package org.imdad.experiments.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A piece of a file's content that is mapped as a whole. */
public interface Section {

    /** Length in bytes. */
    long length();

    /** Writes {@link #length} bytes. */
    void writeTo(WritableByteChannel channel) throws IOException;

    /**
     * The bytes of a buffer.
     *
     * @param bytes from its position to its limit; neither is moved
     */
    static Section of(ByteBuffer bytes) {
        return new Section() {
            @Override
            public long length() {
                return bytes.remaining();
            }

            @Override
            public void writeTo(WritableByteChannel channel) throws IOException {
                writeAll(channel, bytes.duplicate());
            }
        };
    }

    /** Writes everything from a buffer's position to its limit. */
    static void writeAll(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
