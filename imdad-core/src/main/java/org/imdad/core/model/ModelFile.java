package org.imdad.core.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.InvalidInputException;

/**
 * Model files: an uncompressed ZIP archive with {@code model.json} and one NumPy array {@code arrays/NAME.npy} per array
 * of the model, so that a model can also be opened without this program ({@code numpy.load(file)}).
 *
 * <p>The bytes are a function of the model alone. A file is read only if it is whole: {@code model.json} by its CRC-32,
 * arrays by the length and the SHA-256 that {@code model.json} lists. No Java object is ever deserialised, and nothing
 * is allocated beyond {@value #MAX_BYTES} bytes.
 */
public final class ModelFile {

    /** Largest sum of the lengths of all arrays' files, in bytes; a little less than 2 GiB. */
    public static final long MAX_BYTES = (2L << 30) - 64;

    private static final int MAX_MANIFEST_BYTES = 4 << 20;
    private static final String MANIFEST = "model.json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    // A fixed time; 1980-01-01 itself would make java.util.zip add a field that depends on the time zone.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ModelFile() {}

    /**
     * Writes a model; a reader never sees a half-written file.
     *
     * @param model what {@link org.imdad.core.detector.FittedDetector#save()} returned
     * @param file replaced if it exists; its folder must exist
     * @throws InvalidInputException if the file cannot be written or the model's arrays exceed {@link #MAX_BYTES}
     * @throws IllegalArgumentException if a scalar is not finite or a name is not made of letters, digits, {@code _},
     *     {@code -} and single inner dots
     */
    public static void write(SavedModel model, Path file) {
        ModelManifest manifest = manifest(model, file);
        Path unfinished = file.resolveSibling(
                file.getFileName() + ".unfinished-" + ProcessHandle.current().pid());
        try {
            try (FileChannel channel = FileChannel.open(
                            unfinished,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    ZipOutputStream zip =
                            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
                put(zip, MANIFEST, manifest.write());
                for (Map.Entry<String, NumberArray> array : model.arrays().entrySet()) {
                    put(zip, entryName(array.getKey()), Npy.write(array.getValue()));
                }
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "model file %s cannot be written (%s); choose a folder that exists and has room".formatted(file, e),
                    e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /**
     * Reads a model.
     *
     * @throws InvalidInputException if the file is missing, foreign, truncated, altered, too large or of a newer version
     */
    public static SavedModel read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ModelManifest manifest = ModelManifest.read(manifestBytes(zip, file), file.toString());
            Map<String, NumberArray> arrays = new LinkedHashMap<>();
            long total = 0;
            for (Map.Entry<String, ModelManifest.ArrayEntry> entry :
                    manifest.arrays().entrySet()) {
                ModelManifest.ArrayEntry expected = entry.getValue();
                total = total(total, expected.shape(), expected.single(), file, entry.getKey());
                arrays.put(entry.getKey(), array(zip, file, entry.getKey(), expected));
            }
            if (zip.size() != arrays.size() + 1) {
                throw damaged(file, "it holds entries that model.json does not list", null);
            }
            return new SavedModel(
                    manifest.detector(), manifest.hyperparameters(), manifest.inputShape(), manifest.scalars(), arrays);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("model file %s: no such file".formatted(file), e);
        } catch (ZipException e) {
            throw new InvalidInputException(
                    "model file %s: no whole ZIP archive; the file is no model of IMDAD, or it is truncated"
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new InvalidInputException("model file %s cannot be read (%s)".formatted(file, e), e);
        }
    }

    private static ModelManifest manifest(SavedModel model, Path file) {
        Map<String, ModelManifest.ArrayEntry> entries = new LinkedHashMap<>();
        long total = 0;
        for (Map.Entry<String, NumberArray> named : model.arrays().entrySet()) {
            if (!NAME.matcher(named.getKey()).matches()) {
                throw new IllegalArgumentException("array name " + named.getKey() + " cannot be the name of a file");
            }
            NumberArray array = named.getValue();
            boolean single = array.values() instanceof float[];
            total = total(total, array.shape(), single, file, named.getKey());
            String sha256 = DigestUtils.sha256Hex(Npy.write(array));
            entries.put(named.getKey(), new ModelManifest.ArrayEntry(array.shape(), single, sha256));
        }
        return new ModelManifest(
                model.detector(), model.hyperparameters(), model.inputShape(), model.scalars(), entries);
    }

    /** The bytes of all arrays so far and of one more. */
    private static long total(long before, int[] shape, boolean single, Path file, String name) {
        long total = before + Npy.length(shape, single);
        if (Npy.length(shape, single) > MAX_BYTES || total > MAX_BYTES) {
            throw new InvalidInputException(
                    "model file %s: with array %s it exceeds the %d bytes allowed".formatted(file, name, MAX_BYTES));
        }
        return total;
    }

    private static byte[] manifestBytes(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new InvalidInputException(
                    "model file %s: a ZIP archive without model.json; this is no model of IMDAD".formatted(file));
        }
        byte[] bytes = bytes(zip, entry, MAX_MANIFEST_BYTES);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (bytes.length > MAX_MANIFEST_BYTES || crc.getValue() != entry.getCrc()) {
            throw damaged(file, "the checksum of model.json does not fit", null);
        }
        return bytes;
    }

    private static NumberArray array(ZipFile zip, Path file, String name, ModelManifest.ArrayEntry expected)
            throws IOException {
        ZipEntry entry = zip.getEntry(entryName(name));
        if (entry == null) {
            throw damaged(file, "array " + name + " is missing", null);
        }
        long length = Npy.length(expected.shape(), expected.single());
        byte[] bytes = bytes(zip, entry, Math.toIntExact(length));
        if (bytes.length != length || !DigestUtils.sha256Hex(bytes).equals(expected.sha256())) {
            throw damaged(file, "the checksum of array " + name + " does not fit", null);
        }
        return Npy.read(bytes, "model file %s, array %s".formatted(file, name));
    }

    /** At most one byte more than allowed, so that a longer entry is noticed and not held in memory. */
    private static byte[] bytes(ZipFile zip, ZipEntry entry, int allowed) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(Math.addExact(allowed, 1));
        }
    }

    private static InvalidInputException damaged(Path file, String what, Exception cause) {
        return new InvalidInputException(
                "model file %s: %s; the file is damaged, save the model again".formatted(file, what), cause);
    }

    private static String entryName(String array) {
        return "arrays/" + array + ".npy";
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void deleteQuietly(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }
}
