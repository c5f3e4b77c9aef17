package org.imdad.experiments.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.cache.DatasetFolder;
import org.imdad.experiments.run.Shipment;
import org.imdad.experiments.run.WorkerSlot;

/**
 * Sends data sets and the class path of worker processes, each once per executor. The executor itself gets the few jars
 * with the code of tasks; Spark's own jars are nowhere sent.
 */
final class Shipping {

    private Shipping() {}

    static Job send(SparkContext context, Shipment shipment) {
        DatasetFolder folder = new DatasetFolder(place(shipment).resolve("data"));
        List<Path> data = new ArrayList<>();
        for (Dataset dataset : shipment.datasets()) {
            data.add(folder.write(dataset));
        }
        long limit = shipment.timeLimit().map(Duration::toMillis).orElse(0L);
        if (context.isLocal()) {
            return new Job(
                    context.applicationId(),
                    true,
                    shipment.classPath().stream().map(Path::toString).toList(),
                    folder.path().toAbsolutePath().toString(),
                    shipment.work().toAbsolutePath().toString(),
                    shipment.logs().toAbsolutePath().toString(),
                    limit);
        }
        Path packed = place(shipment).resolve("jars");
        for (Class<?> part : List.of(SparkCluster.class, WorkerSlot.class, InvalidInputException.class)) {
            context.addJar(
                    jar(source(part), packed, "task-" + part.getSimpleName()).toString());
        }
        List<String> classPath = new ArrayList<>();
        for (Path entry : shipment.classPath()) {
            Path file = jar(entry, packed, "%04d".formatted(classPath.size()));
            context.addFile(file.toString());
            classPath.add(name(file));
        }
        data.forEach(file -> context.addFile(file.toAbsolutePath().toString()));
        return new Job(context.applicationId(), false, classPath, "", "", "", limit);
    }

    /** Removes what was put aside for sending. */
    static void clear(Shipment shipment) {
        if (!Files.exists(place(shipment))) {
            return;
        }
        try (Stream<Path> files = Files.walk(place(shipment))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be removed: %s".formatted(place(shipment), e), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path place(Shipment shipment) {
        return shipment.work().toAbsolutePath().resolveSibling("spark");
    }

    private static Path source(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jar itself, or a folder of classes packed as one, as in builds that have no jars yet. */
    private static Path jar(Path entry, Path packed, String name) {
        if (!Files.isDirectory(entry)) {
            return entry.toAbsolutePath();
        }
        Path jar = packed.resolve(name + ".jar").toAbsolutePath();
        try {
            Files.createDirectories(packed);
            try (OutputStream out = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(out);
                    Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    zip.putNextEntry(
                            new ZipEntry(entry.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, zip);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be written: %s".formatted(jar, e), e);
        }
    }
}
