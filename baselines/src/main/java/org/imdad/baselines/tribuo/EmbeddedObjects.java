package org.imdad.baselines.tribuo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamConstants;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for Java objects inside a model's protobuf form. Tribuo reads those of LIBLINEAR's models with Java's own
 * serialisation, which could be made to run anything on the class path; so a model is read only if every object in it is of
 * LIBLINEAR or of the language itself.
 */
final class EmbeddedObjects {

    private static final String LIBLINEAR = "de.bwaldvogel.liblinear.";

    private EmbeddedObjects() {}

    /**
     * Checks every place where an object may start.
     *
     * @throws IllegalArgumentException if there is an object of another class
     */
    static void requireHarmless(byte[] bytes) {
        for (int start = 0; start + 3 < bytes.length; start++) {
            int head = Byte.toUnsignedInt(bytes[start]) << 8 | Byte.toUnsignedInt(bytes[start + 1]);
            int version = Byte.toUnsignedInt(bytes[start + 2]) << 8 | Byte.toUnsignedInt(bytes[start + 3]);
            if (head == Short.toUnsignedInt(ObjectStreamConstants.STREAM_MAGIC)
                    && version == ObjectStreamConstants.STREAM_VERSION) {
                requireHarmless(new ByteArrayInputStream(bytes, start, bytes.length - start), bytes.length);
            }
        }
    }

    private static void requireHarmless(ByteArrayInputStream stream, int length) {
        List<String> refused = new ArrayList<>();
        try (ObjectInputStream objects = new ObjectInputStream(stream)) {
            objects.setObjectInputFilter(info -> {
                if (isHarmless(info.serialClass()) && info.arrayLength() <= length) {
                    return ObjectInputFilter.Status.ALLOWED;
                }
                refused.add(
                        info.serialClass() == null
                                ? "an array"
                                : info.serialClass().getName());
                return ObjectInputFilter.Status.REJECTED;
            });
            objects.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            // Reading stops where Tribuo's would; what it met before was allowed, or is refused below.
        }
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("it holds a Java object of " + refused.get(0) + ", which is not read");
        }
    }

    private static boolean isHarmless(Class<?> type) {
        if (type == null) {
            return true;
        }
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive()
                || element == Enum.class
                || element == String.class
                || element.getName().startsWith(LIBLINEAR);
    }
}
