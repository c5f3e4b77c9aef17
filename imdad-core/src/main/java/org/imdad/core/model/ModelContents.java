package org.imdad.core.model;

import java.util.Optional;

/**
 * All that a model file can hold.
 *
 * @param detector the fitted detector
 * @param context what surrounds it; empty in files of a bare detector, and in all of format version 1
 */
public record ModelContents(SavedModel detector, Optional<ModelContext> context) {}
