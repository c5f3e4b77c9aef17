package org.imdad.experiments.data.source;

import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Citation;

/**
 * A published data set that is too large to ship: what it is, how it lies on disk, where to download it. Immutable.
 *
 * @param name as written in suites
 * @param title as printed in reports
 * @param format of its files
 * @param shape shape of each sample
 * @param classNames name of each class; label k stands for entry k
 * @param trainingRows rows of the official training part
 * @param testRows rows of the official test part
 * @param source paper that introduced it
 * @param licence licence as stated by its publishers
 * @param forms ways in which it may lie on disk, preferred first
 * @param published files to download; together they are one of the forms
 */
public record NamedDataset(
        String name,
        String title,
        Format format,
        SampleShape shape,
        List<String> classNames,
        int trainingRows,
        int testRows,
        Citation source,
        String licence,
        List<StorageForm> forms,
        List<PublishedFile> published) {

    /** File format of a named set. */
    public enum Format {
        /** Four IDX files: training images and labels, test images and labels. */
        IDX,
        /** Five training batches and a test batch of labelled records, or the archive that holds them. */
        CIFAR10
    }

    /** Copies the lists. */
    public NamedDataset {
        classNames = List.copyOf(classNames);
        forms = List.copyOf(forms);
        published = List.copyOf(published);
    }

    /** Names of the files to download. */
    public List<String> publishedNames() {
        return published.stream().map(PublishedFile::name).toList();
    }
}
