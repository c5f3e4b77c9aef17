package org.imdad.experiments.damage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compressed files in memory. */
public final class Archives {

    private static final List<String> HOSTILE_NAMES =
            List.of("../../x.npy", "/etc/passwd", "a\nb.npy", "", "x".repeat(5_000), "\u0000", "..", "%s%n", "C:\\x");

    private Archives() {}

    /** Compressed with gzip. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Compressed with zlib. */
    public static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A name that no archive should hold. */
    public static String hostileName(RandomGenerator random) {
        return Mutations.any(HOSTILE_NAMES, random);
    }

    /** An archive of entries, whose names should differ; compressed, or stored as they are. */
    public static byte[] zip(List<Entry> entries, boolean stored) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Entry each : entries) {
                ZipEntry entry = new ZipEntry(each.name);
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(each.content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.content.length);
                    entry.setCrc(crc.getValue());
                }
                out.putNextEntry(entry);
                out.write(each.content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** An entry of an archive. */
    public record Entry(String name, byte[] content) {}
}
