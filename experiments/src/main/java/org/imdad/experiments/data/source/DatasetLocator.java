package org.imdad.experiments.data.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imdad.core.detector.InvalidInputException;

/**
 * Finds named data sets on this machine. Thread-safe.
 *
 * <p>A set that lies directly in a searched folder, rather than in a folder of its name, is taken only if a small file
 * of it has the right checksum: MNIST and Fashion-MNIST use the same file names.
 */
public final class DatasetLocator {

    /** Files up to this length (labels) are cheap to check and tell sets apart. */
    private static final long SMALL = 1 << 17;

    private final SearchPlaces places;

    /**
     * Creates a locator.
     *
     * @param places where to look
     */
    public DatasetLocator(SearchPlaces places) {
        this.places = places;
    }

    /** Where it looks. */
    public SearchPlaces places() {
        return places;
    }

    /** Finds a set with all its files; empty if no place has them all. */
    public Optional<LocatedDataset> find(NamedDataset set) {
        return candidates(set).stream()
                .filter(candidate -> candidate.missing().isEmpty())
                .findFirst()
                .map(candidate -> new LocatedDataset(set, candidate.form(), candidate.found()));
    }

    /**
     * Finds a set that must be there.
     *
     * @throws InvalidInputException if it is not, saying which files to put where and how to download them
     */
    public LocatedDataset require(NamedDataset set) {
        return find(set).orElseThrow(() -> new InvalidInputException(missingMessage(set)));
    }

    /** The most complete place of a set that is not complete anywhere: what is there and what is not. */
    Optional<Candidate> mostComplete(NamedDataset set) {
        return candidates(set).stream()
                .max(Comparator.comparingInt(candidate -> candidate.missing().isEmpty()
                        ? Integer.MAX_VALUE
                        : candidate.found().size()));
    }

    /**
     * A folder that holds at least one file of a set.
     *
     * @param folder the folder
     * @param form how the set would lie there
     * @param found where the files that are there lie, in the order of the form
     * @param missing those that are not there
     */
    record Candidate(Path folder, StorageForm form, List<Path> found, List<DataFile> missing) {}

    private List<Candidate> candidates(NamedDataset set) {
        List<Candidate> candidates = new ArrayList<>();
        for (Path place : places.folders()) {
            for (StorageForm form : set.forms()) {
                for (String folder : form.folders()) {
                    look(place.resolve(set.name()).resolve(folder), form).ifPresent(candidates::add);
                    look(place.resolve(folder), form)
                            .filter(DatasetLocator::isRecognised)
                            .ifPresent(candidates::add);
                }
            }
        }
        return candidates;
    }

    private static Optional<Candidate> look(Path folder, StorageForm form) {
        List<Path> found = new ArrayList<>();
        List<DataFile> missing = new ArrayList<>();
        for (DataFile file : form.files()) {
            file.in(folder).ifPresentOrElse(found::add, () -> missing.add(file));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Candidate(folder, form, found, missing));
    }

    private static boolean isRecognised(Candidate candidate) {
        List<DataFile> small = candidate.form().files().stream()
                .filter(file -> file.bytes() <= SMALL)
                .toList();
        return small.isEmpty()
                || small.stream()
                        .anyMatch(file -> file.in(candidate.folder())
                                .filter(file::matches)
                                .isPresent());
    }

    private String missingMessage(NamedDataset set) {
        String state = mostComplete(set)
                .map(part -> "%s lacks %s".formatted(part.folder(), names(part.missing())))
                .orElseGet(() -> "looked in "
                        + places.folders().stream().map(Path::toString).collect(Collectors.joining(", ")));
        return "data set %s is not on this machine (%s); run `imdad data get %s`, or without network put %s into %s"
                .formatted(set.name(), state, set.name(), String.join(", ", set.publishedNames()), places.cacheOf(set));
    }

    private static String names(List<DataFile> files) {
        return files.stream().map(DataFile::name).collect(Collectors.joining(", "));
    }
}
