package org.imdad.experiments.data.source;

import java.net.URI;
import java.util.List;

/**
 * A file as its publishers offer it for download.
 *
 * @param name file name
 * @param bytes length of the file
 * @param sha256 SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param mirrors where to get it, tried in order; at least one
 */
public record PublishedFile(String name, long bytes, String sha256, List<URI> mirrors) {

    /** Copies the mirrors. */
    public PublishedFile {
        mirrors = List.copyOf(mirrors);
    }
}
