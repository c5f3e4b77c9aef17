package org.imdad.experiments.data.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;

/**
 * Where named data sets are looked for: the folder given on the command line, the one the environment variable
 * {@code IMDAD_DATA} names, the user's cache folder, and where Debian's packages put data sets. In each of them a set may
 * lie in a folder of its name or directly. Immutable.
 *
 * @param folders in the order they are searched
 * @param cache the user's cache folder, where downloads and imports go; one of {@code folders}
 */
public record SearchPlaces(List<Path> folders, Path cache) {

    private static final String VARIABLE = "IMDAD_DATA";

    private static final Path DEBIAN = Path.of("/usr/share/datasets");

    /** Copies the list. */
    public SearchPlaces {
        folders = List.copyOf(folders);
    }

    /**
     * The places of this user.
     *
     * @param dataDir the folder given on the command line, or empty
     * @throws InvalidInputException if it, or the one {@code IMDAD_DATA} names, is not a folder that can be read
     */
    public static SearchPlaces of(Optional<Path> dataDir) {
        return of(dataDir, System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** Like {@link #of(Optional)}, for any environment and home folder. */
    static SearchPlaces of(Optional<Path> dataDir, Map<String, String> environment, Path home) {
        List<Path> folders = new ArrayList<>();
        dataDir.ifPresent(folder -> folders.add(requireFolder("--data-dir", folder)));
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            folders.add(requireFolder("environment variable " + VARIABLE, Path.of(variable)));
        }
        Path cache = cacheFolder(environment, home);
        folders.add(cache);
        folders.add(DEBIAN);
        return new SearchPlaces(folders, cache);
    }

    /** {@code $XDG_CACHE_HOME/imdad}, or {@code ~/.cache/imdad}; a relative XDG_CACHE_HOME does not count. */
    private static Path cacheFolder(Map<String, String> environment, Path home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = Path.of(xdg).isAbsolute() ? Path.of(xdg) : home.resolve(".cache");
        return base.resolve("imdad");
    }

    /** The folder of a set's downloads and imports. */
    public Path cacheOf(NamedDataset set) {
        return cache.resolve(set.name());
    }

    private static Path requireFolder(String who, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    "%s: %s is not a folder; give the folder that holds the data sets".formatted(who, folder));
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new InvalidInputException("%s: folder %s cannot be read: permission denied".formatted(who, folder));
        }
        return folder.toAbsolutePath().normalize();
    }
}
