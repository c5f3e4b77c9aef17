package org.imdad.experiments.data.source;

import java.net.URI;

/** Hears how a download gets on, on the thread that asked for it. */
public interface DownloadListener {

    /**
     * Called several times a second while bytes arrive.
     *
     * @param file which file
     * @param bytes how many of its bytes are here, those of an earlier, broken download included
     */
    void onProgress(PublishedFile file, long bytes);

    /** Called when a file is complete and verified, also if it was already there. */
    void onComplete(PublishedFile file);

    /**
     * Called when an attempt failed and another one follows.
     *
     * @param file which file
     * @param source where it was to come from
     * @param reason one line
     */
    void onRetry(PublishedFile file, URI source, String reason);
}
