package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.liblinear.Model;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EmbeddedObjectsTest {

    @Test
    void anObjectOfAnotherClassIsRefused() {
        assertThatThrownBy(() -> EmbeddedObjects.requireHarmless(between(new ArrayList<>())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it holds a Java object of java.util.ArrayList, which is not read");
    }

    @Test
    void anObjectInsideAnArrayIsRefused() {
        Object[] array = {"harmless", new StringBuilder()};

        assertThatThrownBy(() -> EmbeddedObjects.requireHarmless(between(array)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void modelsOfLiblinearAreNot() {
        assertThatCode(() -> EmbeddedObjects.requireHarmless(between(new Model())))
                .doesNotThrowAnyException();
    }

    @Test
    void bytesThatOnlyLookLikeAnObjectAreNot() {
        byte[] bytes = {1, 2, (byte) 0xAC, (byte) 0xED, 0, 5, 99, (byte) 0xAC, (byte) 0xED, 0, 5};

        assertThatCode(() -> EmbeddedObjects.requireHarmless(bytes)).doesNotThrowAnyException();
    }

    private static byte[] between(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {1, 2, 3});
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(object);
        }
        bytes.write(new byte[] {4, 5, 6});
        return bytes.toByteArray();
    }
}
