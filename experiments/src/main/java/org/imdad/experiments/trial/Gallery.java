package org.imdad.experiments.trial;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where in some test images a fitted detector sees what raises the score.
 *
 * @param method how the maps were made, in words
 * @param height of each map in pixels
 * @param width of each map in pixels
 * @param levels by place of the test sample among the trial's, one unsigned byte per pixel, row by row: 255 for the largest
 *     value of this map, 0 where there is nothing or the score is lowered; not copied
 */
public record Gallery(String method, int height, int width, SortedMap<Integer, byte[]> levels) {

    /** Copies the map and checks the sizes. */
    public Gallery {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        for (byte[] map : levels.values()) {
            if (map.length != height * width) {
                throw new IllegalArgumentException(
                        "a heat map of %d values for %d × %d pixels".formatted(map.length, height, width));
            }
        }
    }
}
