package org.imdad.core.nn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.model.Npy;
import org.imdad.core.model.NumberArray;

/**
 * What pretraining leaves in the cache.
 *
 * @param losses mean reconstruction loss of each epoch
 * @param state parameters and running statistics of the encoder
 */
record PretrainedEncoder(double[] losses, NetworkState state) {

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(losses.length);
            for (double loss : losses) {
                out.writeDouble(loss);
            }
            out.writeInt(state.arrays().size());
            for (Map.Entry<String, NumberArray> entry : state.arrays().entrySet()) {
                byte[] array = Npy.write(entry.getValue());
                out.writeUTF(entry.getKey());
                out.writeInt(array.length);
                out.write(array);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PretrainedEncoder fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            double[] losses = new double[in.readInt()];
            for (int i = 0; i < losses.length; i++) {
                losses[i] = in.readDouble();
            }
            Map<String, NumberArray> arrays = new LinkedHashMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                arrays.put(name, Npy.read(in.readNBytes(in.readInt()), "pretrained encoder, array " + name));
            }
            return new PretrainedEncoder(losses, new NetworkState(arrays));
        } catch (IOException e) {
            throw new UncheckedIOException("the pretrained encoder in the cache is truncated", e);
        }
    }
}
