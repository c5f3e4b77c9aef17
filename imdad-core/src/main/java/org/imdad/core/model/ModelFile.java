package org.imdad.core.model;

/** Placeholder. */
final class ModelFile {
    private ModelFile() {}
}
