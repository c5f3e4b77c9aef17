package org.imdad.experiments.spark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkContext;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.cache.DatasetFolder;
import org.imdad.experiments.files.Folders;
import org.imdad.experiments.run.Shipment;

/** Sends what a run of trials needs: data sets, each once per executor, and the class path of worker processes. */
final class Shipping {

    private Shipping() {}

    static Job send(SparkContext context, Shipment shipment, int attempts) {
        DatasetFolder folder = new DatasetFolder(place(shipment).resolve("data"));
        List<Path> data = new ArrayList<>();
        for (Dataset dataset : shipment.datasets()) {
            data.add(folder.write(dataset));
        }
        Delivery delivery =
                Delivery.send(context, shipment.classPath(), place(shipment).resolve("jars"));
        data.forEach(file -> delivery.add(context, file));
        long limit = shipment.timeLimit().map(Duration::toMillis).orElse(0L);
        return new Job(
                delivery,
                Slots.of(context),
                attempts,
                delivery.local() ? folder.path().toAbsolutePath().toString() : "",
                delivery.local() ? shipment.work().toAbsolutePath().toString() : "",
                delivery.local() ? shipment.logs().toAbsolutePath().toString() : "",
                limit);
    }

    /** Removes what was put aside for sending. */
    static void clear(Shipment shipment) {
        Folders.remove(place(shipment));
    }

    private static Path place(Shipment shipment) {
        return shipment.work().toAbsolutePath().resolveSibling("spark");
    }
}
