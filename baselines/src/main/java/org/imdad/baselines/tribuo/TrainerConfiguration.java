package org.imdad.baselines.tribuo;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.Configurable;
import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.config.FieldType;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.config.PropertySheet;
import com.oracle.labs.mlrg.olcut.config.property.SimpleProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.NearestName;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer;
import org.tribuo.anomaly.libsvm.SVMAnomalyType;
import org.tribuo.anomaly.libsvm.SVMAnomalyType.SVMMode;

/**
 * A trainer as a class and its OLCUT properties. Each call makes a new trainer through an OLCUT configuration manager.
 * Immutable and thread-safe.
 */
final class TrainerConfiguration {

    static final String ALLOWED_TRAINER =
            "the full name of a class on the class path that implements org.tribuo.Trainer<Event>";

    private static final String SEED = "seed";

    /** The only choice for a property that LIBSVM's trainer must be given. */
    private static final ObjectText ONE_CLASS =
            new ObjectText(SVMAnomalyType.class.getName(), Map.of("type", SVMMode.ONE_CLASS.name()), Map.of());

    private final Class<? extends Configurable> type;
    private final ObjectText trainer;

    /**
     * Checks class and properties by making a trainer.
     *
     * @param className full name of the trainer's class
     * @param properties its properties
     * @throws InvalidParameterException of {@code trainer} or {@code properties}
     */
    TrainerConfiguration(String className, String properties) {
        type = trainerClass(className);
        trainer = ObjectText.parse(className, properties);
        make(trainer);
    }

    /** A new trainer, with a seed drawn from the context where it has one and none was given. */
    Trainer<Event> trainer(FitContext context) {
        boolean seeded = properties(type).containsKey(SEED) && !trainer.has(SEED);
        int seed = context.random("trainer").nextInt(Integer.MAX_VALUE);
        return make(seeded ? trainer.with(SEED, Integer.toString(seed)) : trainer);
    }

    private static Class<? extends Configurable> trainerClass(String name) {
        try {
            Class<?> type = Class.forName(name, false, TrainerConfiguration.class.getClassLoader());
            if (TrainedOutput.mayBeEvents(type) && !Modifier.isAbstract(type.getModifiers())) {
                return type.asSubclass(Configurable.class);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new InvalidParameterException("trainer", name + ", which is not there", ALLOWED_TRAINER);
        }
        throw new InvalidParameterException("trainer", name + ", which is none", ALLOWED_TRAINER);
    }

    @SuppressWarnings("unchecked") // the class was checked; a trainer of any output is one of events
    private Trainer<Event> make(ObjectText root) {
        ConfigurationManager manager = new ConfigurationManager();
        add(manager, "trainer", root, type);
        try {
            return (Trainer<Event>) manager.lookup("trainer");
        } catch (PropertyException e) {
            throw new InvalidParameterException(
                    "properties", reason(e), "a value that the trainer takes, for each of " + names(properties(type)));
        }
    }

    /** What OLCUT says, or what the trainer's own check says, without the classes and causes around it. */
    private static String reason(PropertyException e) {
        Throwable cause = e;
        while (cause.getCause() instanceof RuntimeException next && !(next instanceof NumberFormatException)) {
            cause = next;
        }
        if (cause instanceof PropertyException property && property.getProperty() != null) {
            return property.getProperty() + ": " + firstLine(property.getMsg());
        }
        return firstLine(cause instanceof PropertyException property ? property.getMsg() : cause.getMessage());
    }

    private static String firstLine(String message) {
        return String.valueOf(message).replaceFirst("(?s)( \\(caused by |\\R).*", "");
    }

    /** Hands an object and those it holds to the manager, each under the path of names that leads to it. */
    private static void add(
            ConfigurationManager manager, String path, ObjectText object, Class<? extends Configurable> type) {
        ConfigurationData data = new ConfigurationData(path, type.getName());
        Map<String, Field> properties = properties(type);
        if (type == LibSVMAnomalyTrainer.class && !object.has("svmType")) {
            add(manager, path, object.with("svmType", ONE_CLASS), type);
            return;
        }
        object.words().forEach((name, word) -> {
            requireWord(property(properties, type, name), word);
            data.add(name, new SimpleProperty(word));
        });
        object.objects().forEach((name, held) -> {
            requireObject(property(properties, type, name));
            String heldPath = path + "." + name;
            add(manager, heldPath, held, objectClass(held.className(), type));
            data.add(name, new SimpleProperty(heldPath));
        });
        manager.addConfiguration(data);
    }

    private static Field property(Map<String, Field> properties, Class<?> type, String name) {
        Field field = properties.get(name);
        if (field == null) {
            throw new InvalidParameterException(
                    "properties",
                    name + ", which " + type.getSimpleName() + " does not have",
                    "any of " + names(properties) + NearestName.hint(name, properties.keySet()));
        }
        return field;
    }

    private static void requireWord(Field field, String word) {
        FieldType kind = FieldType.getFieldType(field);
        if (kind == FieldType.CONFIGURABLE) {
            throw new InvalidParameterException(
                    "properties",
                    field.getName() + "=" + word,
                    "an object, " + field.getName() + "=Class(name=value; …)");
        }
        if (!FieldType.simpleTypes.contains(kind)) {
            throw new InvalidParameterException(
                    "properties",
                    field.getName() + ", a list or map",
                    "any property that is none; trainers with such properties can be used from Java");
        }
        if (kind == FieldType.BOOLEAN && !word.equals("true") && !word.equals("false")) {
            throw new InvalidParameterException("properties", field.getName() + "=" + word, "true or false");
        }
    }

    private static void requireObject(Field field) {
        if (FieldType.getFieldType(field) != FieldType.CONFIGURABLE) {
            throw new InvalidParameterException("properties", "an object for " + field.getName(), "a word or number");
        }
    }

    private static Class<? extends Configurable> objectClass(String name, Class<?> holder) {
        String full = name.contains(".") ? name : holder.getPackageName() + "." + name;
        try {
            Class<?> type = Class.forName(full, false, TrainerConfiguration.class.getClassLoader());
            if (Configurable.class.isAssignableFrom(type)) {
                return type.asSubclass(Configurable.class);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new InvalidParameterException(
                    "properties", "class " + full + ", which is not there", "a configurable class on the class path");
        }
        throw new InvalidParameterException("properties", "class " + full, "a class that OLCUT can configure");
    }

    /** The fields that OLCUT sets, by name. */
    private static Map<String, Field> properties(Class<? extends Configurable> type) {
        Map<String, Field> properties = new TreeMap<>();
        for (Field field : PropertySheet.getAllFields(type)) {
            if (field.isAnnotationPresent(Config.class)) {
                properties.put(field.getName(), field);
            }
        }
        return properties;
    }

    private static String names(Map<String, Field> properties) {
        return properties.isEmpty() ? "(none)" : String.join(", ", properties.keySet());
    }
}
