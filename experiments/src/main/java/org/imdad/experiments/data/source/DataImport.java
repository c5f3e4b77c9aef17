package org.imdad.experiments.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;

/**
 * Copies files of named data sets into the user's cache folder. A file is known by its name and its content, so that one
 * folder may hold files of several sets, and nothing wrong is ever copied.
 */
public final class DataImport {

    private static final int DEPTH = 3;

    private final Path cache;
    private final List<NamedDataset> sets;

    /**
     * Creates an import.
     *
     * @param places names the cache folder
     * @param sets sets whose files are taken
     */
    public DataImport(SearchPlaces places, List<NamedDataset> sets) {
        this.cache = places.cache();
        this.sets = List.copyOf(sets);
    }

    /**
     * What became of one file.
     *
     * @param source the file that was looked at
     * @param target its copy
     * @param set the set it belongs to
     */
    public record Imported(Path source, Path target, NamedDataset set) {}

    /**
     * Copies all files of the sets found at a place; other files are passed over.
     *
     * @param place a file, or a folder that is searched three levels deep
     * @throws InvalidInputException if a file has the name but not the content of a published one, if there is none at
     *     all, or if reading or writing fails
     */
    public List<Imported> run(Path place) {
        List<Imported> imported = new ArrayList<>();
        for (Path source : files(place)) {
            List<Owned> owners = owners(source);
            if (owners.isEmpty()) {
                continue;
            }
            Owned owner = owners.stream()
                    .filter(candidate -> candidate.file().matches(source))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                            "%s: content differs from the published file of %s; get an unchanged copy"
                                    .formatted(source, setNames(owners))));
            imported.add(new Imported(source, copy(source, owner.set()), owner.set()));
        }
        if (imported.isEmpty()) {
            throw new InvalidInputException("%s: no file of %s found; expected are names such as %s"
                    .formatted(
                            place,
                            String.join(
                                    ", ", sets.stream().map(NamedDataset::name).toList()),
                            String.join(", ", sets.get(0).publishedNames())));
        }
        return imported;
    }

    private record Owned(NamedDataset set, DataFile file) {}

    private List<Owned> owners(Path source) {
        return sets.stream()
                .flatMap(set -> set.forms().stream()
                        .flatMap(form -> form.files().stream())
                        .filter(file -> file.isNameOf(source))
                        .map(file -> new Owned(set, file)))
                .toList();
    }

    private static String setNames(List<Owned> owners) {
        return String.join(
                " or ", owners.stream().map(owner -> owner.set().name()).toList());
    }

    private static List<Path> files(Path place) {
        if (!Files.exists(place)) {
            throw new InvalidInputException(place + ": no such file or folder");
        }
        try (Stream<Path> walk = Files.walk(place, DEPTH)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            IOException cause = e instanceof IOException io ? io : (IOException) e.getCause();
            throw new InvalidInputException("%s: cannot be read: %s".formatted(place, Failures.reason(cause)), e);
        }
    }

    private Path copy(Path source, NamedDataset set) {
        Path target = cache.resolve(set.name()).resolve(source.getFileName());
        try {
            Path folder = Files.createDirectories(cache.resolve(set.name()));
            if (!Files.exists(target) || !Files.isSameFile(source, target)) {
                Path part = Files.createTempFile(folder, String.valueOf(source.getFileName()), ".import");
                Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return target;
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be written: %s".formatted(target, Failures.reason(e)), e);
        }
    }
}
