package org.imdad.experiments.data.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;

/**
 * Reads arrays from NumPy's NPZ archives: ZIP files whose entries are NPY arrays, found by name. Entries that are not
 * asked for are passed over, whatever they hold. Stateless and thread-safe.
 */
final class NpzReader {

    private static final String ENDING = ".npy";

    private NpzReader() {}

    /**
     * Reads the named arrays.
     *
     * @throws InvalidInputException if the source is no ZIP archive, is damaged, or lacks an array
     */
    static Map<String, NumericArray> read(BinarySource source, List<String> names) {
        Map<String, NumericArray> arrays = new LinkedHashMap<>();
        Set<String> others = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(source.open(), 1 << 16))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String file = entry.getName();
                String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
                if (names.contains(name) && !arrays.containsKey(name)) {
                    arrays.put(name, NpyReader.read(inEntry(source, name, zip)));
                } else {
                    others.add(name);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("%s: damaged ZIP data; get the file again".formatted(source.name()), e);
        } catch (IOException e) {
            throw BinaryInput.damaged(source.name(), e);
        }
        if (arrays.isEmpty() && others.isEmpty()) {
            throw new InvalidInputException(
                    "%s: no ZIP archive with arrays; save it with numpy.savez".formatted(source.name()));
        }
        for (String name : names) {
            if (!arrays.containsKey(name)) {
                throw new InvalidInputException("%s: no array %s; it has %s%s"
                        .formatted(
                                source.name(),
                                name,
                                CsvRows.shortList(all(arrays, others)),
                                NearestName.hint(name, others)));
            }
        }
        return arrays;
    }

    private static BinaryInput inEntry(BinarySource source, String name, InputStream zip) {
        return BinaryInput.over(source.name() + "[" + name + "]", zip, source.length() * BinaryInput.DEFLATE_RATIO);
    }

    private static List<String> all(Map<String, NumericArray> arrays, Set<String> others) {
        Set<String> all = new TreeSet<>(others);
        all.addAll(arrays.keySet());
        return List.copyOf(all);
    }
}
