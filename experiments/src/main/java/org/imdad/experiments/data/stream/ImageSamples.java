package org.imdad.experiments.data.stream;

import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.InputForm;

/** Pictures in a folder, all of the model's size and number of channels or brought to them. */
final class ImageSamples extends IndexedSamples {

    private final ImageFiles files;
    private final InputForm.Images form;
    private final SampleShape shape;

    ImageSamples(ImageFiles files, InputForm.Images form, SampleShape shape) {
        super(files.names().size());
        this.files = files;
        this.form = form;
        this.shape = shape;
    }

    @Override
    public SampleShape shape() {
        return shape;
    }

    @Override
    public String place() {
        return files.names().get(current());
    }

    @Override
    public void copyValues(double[] target) {
        Picture found = Picture.read(files.path(current()));
        Picture picture = form.grey() ? found.grey() : found;
        picture = form.resized() ? picture.scaled(shape.height(), shape.width()) : picture;
        if (!picture.shape().equals(shape)) {
            throw new InvalidInputException(
                    "%s: a picture of %s; needed is %s (channels×height×width), or fit with --image-size and --grey"
                            .formatted(files.path(current()), words(found.shape()), words(shape)));
        }
        System.arraycopy(picture.values(), 0, target, 0, shape.size());
    }

    /** Also of pictures with a single pixel, which {@link SampleShape} writes as a vector. */
    private static String words(SampleShape shape) {
        return "%d×%d×%d".formatted(shape.channels(), shape.height(), shape.width());
    }
}
