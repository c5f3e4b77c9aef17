package org.imdad.experiments.compute;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imdad.experiments.trial.EpochRow;

/**
 * Shared work as it is kept: the epochs it took, and its result.
 *
 * @param epochs history of the work, without distances
 * @param result the bytes that the detector asked for
 */
record KeptWork(List<EpochRow> epochs, byte[] result) {

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(epochs.size());
            for (EpochRow row : epochs) {
                out.writeUTF(row.phase());
                out.writeInt(row.epoch());
                out.writeInt(row.epochs());
                out.writeInt(row.values().size());
                for (Map.Entry<String, Double> value : row.values().entrySet()) {
                    out.writeUTF(value.getKey());
                    out.writeDouble(value.getValue());
                }
            }
            out.write(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static KeptWork fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<EpochRow> epochs = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                epochs.add(new EpochRow(in.readUTF(), in.readInt(), in.readInt(), values(in), Map.of()));
            }
            return new KeptWork(epochs, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> values(DataInputStream in) throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(in.readUTF(), in.readDouble());
        }
        return values;
    }
}
