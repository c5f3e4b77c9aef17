package org.imdad.experiments.data.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes IDX files for tests. */
final class IdxFiles {

    private IdxFiles() {}

    /** An IDX header followed by {@code elements} bytes 0, 1, 2, ... */
    static byte[] bytes(int elements, int... sizes) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.length + elements);
        file.putInt(0x0800 + sizes.length);
        for (int size : sizes) {
            file.putInt(size);
        }
        for (int k = 0; k < elements; k++) {
            file.put((byte) k);
        }
        return file.array();
    }

    static Path plain(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    static Path gzip(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }
}
