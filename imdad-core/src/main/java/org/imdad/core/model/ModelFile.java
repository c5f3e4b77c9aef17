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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/**
 * Model files: an uncompressed ZIP archive with {@code model.json}, one NumPy array {@code arrays/NAME.npy} per array of
 * the detector and one {@code context/NAME.npy} per array of what surrounds it, so that a model can also be opened without
 * this program ({@code numpy.load(file)}). {@code docs/model-file.md} describes the format. Files of format version 1,
 * which have no context, are read as well.
 *
 * <p>The bytes are a function of the model alone. A file is read only if it is whole: {@code model.json} by its CRC-32,
 * arrays by the length and the SHA-256 that {@code model.json} lists. No Java object is ever deserialised, and nothing
 * is allocated beyond {@value #MAX_BYTES} bytes.
 */
public final class ModelFile {

    /** Largest sum of the lengths of all arrays' files, in bytes; a little less than 2 GiB. */
    public static final long MAX_BYTES = (2L << 30) - 64;

    private static final int MAX_MANIFEST_BYTES = 16 << 20;
    private static final String MANIFEST = "model.json";
    private static final String DETECTOR = "arrays/";
    private static final String CONTEXT = "context/";
    private static final String ENDING = ".npy";
    private static final Pattern PATH = Pattern.compile("\\w+/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
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
        write(new ModelContents(model, Optional.empty()), file);
    }

    /**
     * Writes a model with what surrounds it; a reader never sees a half-written file.
     *
     * @param contents what to write
     * @param file replaced if it exists; its folder must exist
     * @throws InvalidInputException as {@link #write(SavedModel, Path)}
     * @throws IllegalArgumentException as {@link #write(SavedModel, Path)}
     */
    public static void write(ModelContents contents, Path file) {
        SavedModel model = contents.detector();
        Map<String, NumberArray> arrays = paths(DETECTOR, model.arrays());
        Map<String, NumberArray> surrounding =
                contents.context().map(ContextManifest::arrays).orElse(Map.of());
        arrays.putAll(paths(CONTEXT, surrounding));
        requireAllowed(arrays, file);
        ModelManifest manifest = new ModelManifest(
                model.detector(),
                model.hyperparameters(),
                model.inputShape(),
                model.scalars(),
                entries(model.arrays()),
                contents.context().map(context -> ContextManifest.of(context, entries(surrounding))));
        byte[] json = manifest.write();
        if (json.length > MAX_MANIFEST_BYTES) {
            throw new InvalidInputException(
                    "model file %s: its model.json would have %d bytes, allowed are %d; fewer columns or shorter names are needed"
                            .formatted(file, json.length, MAX_MANIFEST_BYTES));
        }
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
                put(zip, MANIFEST, json);
                for (Map.Entry<String, NumberArray> array : arrays.entrySet()) {
                    put(zip, array.getKey(), Npy.write(array.getValue()));
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
     * Reads the detector of a model.
     *
     * @throws InvalidInputException if the file is missing, foreign, truncated, altered, too large or of a newer version
     */
    public static SavedModel read(Path file) {
        return readAll(file).detector();
    }

    /**
     * Reads a model with what surrounds it.
     *
     * @throws InvalidInputException if the file is missing, foreign, truncated, altered, too large or of a newer version
     */
    public static ModelContents readAll(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ModelManifest manifest = ModelManifest.read(manifestBytes(zip, file), file.toString());
            Map<String, ArrayEntry> surrounding =
                    manifest.context().map(ContextManifest::arrays).orElse(Map.of());
            Map<String, ArrayEntry> expected = paths(DETECTOR, manifest.arrays());
            expected.putAll(paths(CONTEXT, surrounding));
            requireAllowedEntries(expected, file);
            Map<String, NumberArray> arrays = arrays(zip, file, DETECTOR, manifest.arrays());
            Map<String, NumberArray> others = arrays(zip, file, CONTEXT, surrounding);
            if (zip.size() != expected.size() + 1) {
                throw damaged(file, "it holds entries that model.json does not list", null);
            }
            return new ModelContents(
                    new SavedModel(
                            manifest.detector(),
                            manifest.hyperparameters(),
                            manifest.inputShape(),
                            manifest.scalars(),
                            arrays),
                    manifest.context().map(context -> context.with(others, manifest.inputShape())));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw damaged(file, "model.json: " + e.getMessage(), e);
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

    private static Map<String, ArrayEntry> entries(Map<String, NumberArray> arrays) {
        Map<String, ArrayEntry> entries = new LinkedHashMap<>();
        arrays.forEach((name, array) -> entries.put(name, ArrayEntry.of(array)));
        return entries;
    }

    /** The same map with the archive's entries for the arrays' names. */
    private static <T> Map<String, T> paths(String folder, Map<String, T> byName) {
        Map<String, T> byPath = new LinkedHashMap<>();
        byName.forEach((name, value) -> byPath.put(folder + name + ENDING, value));
        return byPath;
    }

    private static void requireAllowed(Map<String, NumberArray> arrays, Path file) {
        long total = 0;
        for (Map.Entry<String, NumberArray> named : arrays.entrySet()) {
            if (!PATH.matcher(named.getKey()).matches()) {
                throw new IllegalArgumentException("array " + named.getKey() + " cannot be the name of a file");
            }
            NumberArray array = named.getValue();
            total = total(total, Npy.length(array.shape(), array.values() instanceof float[]), file, named.getKey());
        }
    }

    private static void requireAllowedEntries(Map<String, ArrayEntry> entries, Path file) {
        long total = 0;
        for (Map.Entry<String, ArrayEntry> named : entries.entrySet()) {
            total = total(total, named.getValue().length(), file, named.getKey());
        }
    }

    /** The bytes of all arrays so far and of one more. */
    private static long total(long before, long length, Path file, String path) {
        long total = before + length;
        if (length > MAX_BYTES || total > MAX_BYTES) {
            throw new InvalidInputException(
                    "model file %s: with %s it exceeds the %d bytes allowed".formatted(file, path, MAX_BYTES));
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

    private static Map<String, NumberArray> arrays(
            ZipFile zip, Path file, String folder, Map<String, ArrayEntry> expected) throws IOException {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, ArrayEntry> entry : expected.entrySet()) {
            arrays.put(entry.getKey(), array(zip, file, folder + entry.getKey() + ENDING, entry.getValue()));
        }
        return arrays;
    }

    private static NumberArray array(ZipFile zip, Path file, String path, ArrayEntry expected) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw damaged(file, path + " is missing", null);
        }
        byte[] bytes = bytes(zip, entry, Math.toIntExact(expected.length()));
        if (bytes.length != expected.length() || !DigestUtils.sha256Hex(bytes).equals(expected.sha256())) {
            throw damaged(file, "the checksum of " + path + " does not fit", null);
        }
        return Npy.read(bytes, "model file %s, %s".formatted(file, path));
    }

    /** At most one byte more than allowed, so that a longer entry is noticed and not held in memory. */
    private static byte[] bytes(ZipFile zip, ZipEntry entry, int allowed) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(Math.addExact(allowed, 1));
        }
    }

    private static InvalidInputException damaged(Path file, String what, Exception cause) {
        return new InvalidInputException(
                "model file %s: %s; the file is damaged, save the model again".formatted(file, OneLine.of(what)),
                cause);
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
