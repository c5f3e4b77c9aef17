package org.imdad.experiments.damage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damage that knows nothing of a file's structure. Everything is a function of the generator given. */
public final class Mutations {

    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        2,
        127,
        128,
        255,
        256,
        32_767,
        32_768,
        65_535,
        65_536,
        16_777_216,
        0x7fffffffL,
        0x80000000L,
        0xffffffffL,
        0x100000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        0x7fc00000L,
        0x7ff0000000000000L
    };
    private static final int MOST_INSERTED = 64;

    private Mutations() {}

    /** From none to four kinds of damage, one after the other. */
    public static byte[] damage(byte[] whole, RandomGenerator random) {
        byte[] bytes = whole;
        int count = random.nextInt(5);
        for (int i = 0; i < count && bytes.length > 0; i++) {
            bytes = damageOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] damageOnce(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(MOST_INSERTED, bytes.length - at));
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        byte[] after = Arrays.copyOfRange(bytes, at + length, bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> before;
            case 1 -> flipped(bytes, random);
            case 2 -> join(before, after);
            case 3 -> join(before, noise(length, random), after);
            case 4 -> join(before, part, part, after);
            case 5 -> join(before, noise(length, random), part, after);
            case 6 -> join(before, new byte[length], after);
            case 7 -> join(part, after, before);
            default -> withExtreme(bytes, random);
        };
    }

    /** One of the values, all equally likely. */
    public static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    /** The parts behind each other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** A number at which sizes and lengths break. */
    public static long extreme(RandomGenerator random) {
        return EXTREMES[random.nextInt(EXTREMES.length)];
    }

    private static byte[] noise(int length, RandomGenerator random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] flipped(byte[] bytes, RandomGenerator random) {
        byte[] flipped = bytes.clone();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    private static byte[] withExtreme(byte[] bytes, RandomGenerator random) {
        ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int width = 1 << random.nextInt(4);
        int places = bytes.length / width;
        if (places == 0) {
            return bytes;
        }
        ByteBuffer changed = ByteBuffer.wrap(bytes.clone()).order(order);
        int at = random.nextInt(places) * width;
        switch (width) {
            case 1 -> changed.put(at, (byte) extreme(random));
            case 2 -> changed.putShort(at, (short) extreme(random));
            case 4 -> changed.putInt(at, (int) extreme(random));
            default -> changed.putLong(at, extreme(random));
        }
        return changed.array();
    }
}
