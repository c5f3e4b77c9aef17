package org.imdad.baselines.tribuo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;

/** What a class of trainers is trained on, as its declaration tells. */
final class TrainedOutput {

    private TrainedOutput() {}

    /** Whether a class may be a {@code Trainer<Event>}: it is a trainer, of events or of any output. */
    static boolean mayBeEvents(Class<?> type) {
        if (!Trainer.class.isAssignableFrom(type)) {
            return false;
        }
        return !(argument(type, Map.of()) instanceof Class<?> output) || output == Event.class;
    }

    /** The argument of {@link Trainer}; null if the type does not lead to it. */
    private static Type argument(Type type, Map<TypeVariable<?>, Type> known) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        if (type instanceof ParameterizedType parameterized) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                Type given = parameterized.getActualTypeArguments()[i];
                arguments.put(raw.getTypeParameters()[i], known.getOrDefault(given, given));
            }
        }
        if (raw == Trainer.class) {
            return arguments.get(Trainer.class.getTypeParameters()[0]);
        }
        List<Type> parents = new ArrayList<>(Arrays.asList(raw.getGenericInterfaces()));
        if (raw.getGenericSuperclass() != null) {
            parents.add(raw.getGenericSuperclass());
        }
        return parents.stream()
                .map(parent -> argument(parent, arguments))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
