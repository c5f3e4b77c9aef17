package org.imdad.core.detector;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The hyperparameters of a settings record, read off its {@link Param} annotations: checked values in, a record out.
 *
 * <p>A component {@code learningRate} is written {@code learning_rate} in suites; constants of an enum component are
 * written in lower case with hyphens. Immutable and thread-safe.
 *
 * @param <S> the settings record; its components are of type int, double, boolean, String or an enum
 */
public final class ParameterSchema<S extends Record> {

    private final Class<S> type;
    private final RecordComponent[] components;
    private final List<Hyperparameter> parameters = new ArrayList<>();

    private ParameterSchema(Class<S> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        for (RecordComponent component : components) {
            parameters.add(describe(component));
        }
    }

    /** The schema of a record whose every component carries {@link Param}. */
    public static <S extends Record> ParameterSchema<S> of(Class<S> type) {
        return new ParameterSchema<>(type);
    }

    /** The hyperparameters in the order of the record's components. */
    public List<Hyperparameter> parameters() {
        return List.copyOf(parameters);
    }

    /**
     * Makes a record from named values, defaults filling the rest.
     *
     * @param values numbers, booleans and words by name
     * @throws InvalidParameterException if a name is unknown or a value not allowed
     */
    public S create(Map<String, ?> values) {
        List<String> names = parameters.stream().map(Hyperparameter::name).toList();
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw new InvalidParameterException(
                        entry.getKey(),
                        "an unknown hyperparameter",
                        "one of " + String.join(", ", names) + NearestName.hint(entry.getKey(), names));
            }
        }
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Hyperparameter parameter = parameters.get(i);
            Object given = values.containsKey(parameter.name()) ? values.get(parameter.name()) : parameter.byDefault();
            arguments[i] = convert(parameter, components[i].getType(), given);
        }
        return construct(arguments);
    }

    /**
     * Checks the components of a record against their allowed intervals; meant for its compact constructor, so that no
     * unchecked record can exist.
     *
     * @param values the components in order
     */
    public static void check(Class<? extends Record> type, Object... values) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String allowed = components[i].getAnnotation(Param.class).allowed();
            if (values[i] instanceof Number number && !Interval.parse(allowed).contains(number.doubleValue())) {
                throw new InvalidParameterException(suiteName(components[i].getName()), number, allowed);
            }
        }
    }

    /** The values of a record by hyperparameter name, as {@link #create} takes them. */
    public Map<String, Object> values(S settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < components.length; i++) {
            try {
                Object value = components[i].getAccessor().invoke(settings);
                values.put(parameters.get(i).name(), value instanceof Enum<?> word ? word(word) : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + components[i], e);
            }
        }
        return values;
    }

    private static Hyperparameter describe(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        if (param == null) {
            throw new IllegalStateException("component %s of %s carries no @Param"
                    .formatted(
                            component.getName(), component.getDeclaringRecord().getName()));
        }
        Class<?> type = component.getType();
        List<String> choices = type.isEnum() ? words(type) : List.of();
        Hyperparameter.Type kind = kind(type);
        String allowed = switch (kind) {
            case CHOICE -> "one of " + String.join(", ", choices);
            case BOOLEAN -> "true or false";
            case INTEGER, REAL, TEXT -> param.allowed();
        };
        String name = suiteName(component.getName());
        Hyperparameter shape = new Hyperparameter(name, kind, allowed, choices, param.byDefault(), param.value());
        Object byDefault =
                kind == Hyperparameter.Type.CHOICE ? param.byDefault() : convert(shape, type, param.byDefault());
        return new Hyperparameter(name, kind, allowed, choices, byDefault, param.value());
    }

    private static Hyperparameter.Type kind(Class<?> type) {
        if (type == int.class) {
            return Hyperparameter.Type.INTEGER;
        } else if (type == double.class) {
            return Hyperparameter.Type.REAL;
        } else if (type == boolean.class) {
            return Hyperparameter.Type.BOOLEAN;
        } else if (type == String.class) {
            return Hyperparameter.Type.TEXT;
        } else if (type.isEnum()) {
            return Hyperparameter.Type.CHOICE;
        }
        throw new IllegalStateException("unsupported type of a hyperparameter: " + type);
    }

    private static Object convert(Hyperparameter parameter, Class<?> type, Object given) {
        String text = String.valueOf(given);
        try {
            return switch (parameter.type()) {
                case INTEGER -> given instanceof Number number ? exactInt(number) : Integer.parseInt(text);
                case REAL -> given instanceof Number number ? number.doubleValue() : Double.parseDouble(text);
                case BOOLEAN -> bool(text);
                case TEXT -> text;
                case CHOICE -> constant(type, text).orElseThrow(() -> new IllegalArgumentException(text));
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            String wanted = switch (parameter.type()) {
                case INTEGER -> "a whole number in " + parameter.allowed();
                case REAL -> "a number in " + parameter.allowed();
                default -> parameter.allowed() + NearestName.hint(text, parameter.choices());
            };
            throw new InvalidParameterException(parameter.name(), text, wanted);
        }
    }

    private static int exactInt(Number number) {
        double value = number.doubleValue();
        if (value != Math.rint(value)) {
            throw new ArithmeticException();
        }
        return Math.toIntExact((long) value);
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /**
     * The constant that suites write as a word; empty if there is none.
     *
     * @param type an enum
     */
    public static <E> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word((Enum<?>) constant).equals(word))
                .findFirst();
    }

    /**
     * The constants as suites write them, in their order.
     *
     * @param type an enum
     */
    public static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
    }

    /** A constant as suites write it: {@code best-test-epoch}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String suiteName(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private S construct(Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("cannot make " + type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }
}
