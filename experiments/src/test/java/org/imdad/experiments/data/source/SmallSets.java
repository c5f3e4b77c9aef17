package org.imdad.experiments.data.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Citation;

/** Named sets of a few bytes: {@code red} and {@code blue} have the same file names, as MNIST and Fashion-MNIST do. */
final class SmallSets {

    static final NamedDataset RED = set("red");
    static final NamedDataset BLUE = set("blue");

    private SmallSets() {}

    private static NamedDataset set(String name) {
        StorageForm form = new StorageForm(
                List.of(file("images", name + " images"), file("labels", name + " labels")), List.of("", "inner"));
        List<PublishedFile> published = List.of(
                new PublishedFile("images.gz", 1, "", List.of(URI.create("https://example.org/images.gz"))),
                new PublishedFile("labels.gz", 1, "", List.of(URI.create("https://example.org/labels.gz"))));
        return new NamedDataset(
                name,
                name,
                NamedDataset.Format.IDX,
                SampleShape.vector(1),
                List.of("0", "1"),
                1,
                1,
                new Citation("A. Author", "Title", "Venue", 2000),
                "none",
                List.of(form),
                published);
    }

    private static DataFile file(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new DataFile(name, bytes.length, DigestUtils.sha256Hex(bytes));
    }

    /** Writes a file; its content is gzip-compressed if the name ends so. */
    static Path write(Path path, String content) throws IOException {
        Files.createDirectories(path.getParent());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (path.toString().endsWith(".gz")) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
                out.write(bytes);
            }
            bytes = compressed.toByteArray();
        }
        return Files.write(path, bytes);
    }
}
