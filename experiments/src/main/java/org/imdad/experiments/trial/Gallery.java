package org.imdad.experiments.trial;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where in some test images a fitted detector sees what raises the score.
 *
 * @param height of each map in pixels
 * @param width of each map in pixels
 * @param methods the same images explained in one way or more
 */
public record Gallery(int height, int width, List<Maps> methods) {

    /**
     * Heat maps made in one way.
     *
     * @param method how, in words
     * @param levels by place of the test sample among the trial's, one unsigned byte per pixel, row by row: 255 for the largest
     *     value of this map, 0 where there is nothing or the score is lowered; not copied
     */
    public record Maps(String method, SortedMap<Integer, byte[]> levels) {

        /** Copies the map. */
        public Maps {
            levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        }
    }

    /** Copies the list and checks that every method explains the same samples, in the stated size. */
    public Gallery {
        methods = List.copyOf(methods);
        for (Maps maps : methods) {
            if (!maps.levels().keySet().equals(methods.get(0).levels().keySet())) {
                throw new IllegalArgumentException("heat maps by %s are of the samples %s, those by %s of others"
                        .formatted(
                                methods.get(0).method(), methods.get(0).levels().keySet(), maps.method()));
            }
            for (byte[] map : maps.levels().values()) {
                if (map.length != height * width) {
                    throw new IllegalArgumentException(
                            "a heat map of %d values for %d × %d pixels".formatted(map.length, height, width));
                }
            }
        }
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("a gallery without heat maps");
        }
    }

    /** Places of the samples that are explained. */
    public Set<Integer> samples() {
        return methods.get(0).levels().keySet();
    }
}
