package org.imdad.baselines.tribuo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imdad.core.detector.InvalidParameterException;

/**
 * A configurable object as text: {@code name=value; name=value}, where a value is a word or number, or an object
 * {@code Class(name=value; …)} itself. No properties are {@code none} for the trainer and {@code Class()} for an object.
 *
 * @param className name of its class; without a package, of the package of the object that holds it
 * @param words values by name
 * @param objects objects by name
 */
record ObjectText(String className, Map<String, String> words, Map<String, ObjectText> objects) {

    static final String ALLOWED = "name=value; name=value; …, where an object is Class(name=value; …), or none";

    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*=\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final Pattern OBJECT = Pattern.compile("([A-Za-z_][\\w.$]*)\\((.*)\\)", Pattern.DOTALL);

    /** Copies the maps, keeping their order. */
    ObjectText {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    }

    /**
     * Reads a trainer's properties.
     *
     * @param className the trainer's class
     * @param properties as a user gives them
     * @throws InvalidParameterException of {@code properties} if the form is another
     */
    static ObjectText parse(String className, String properties) {
        return properties.strip().equals("none")
                ? new ObjectText(className, Map.of(), Map.of())
                : assignments(className, properties);
    }

    /** With one more word. */
    ObjectText with(String name, String word) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, word);
        return new ObjectText(className, more, objects);
    }

    /** With one more object. */
    ObjectText with(String name, ObjectText object) {
        Map<String, ObjectText> more = new LinkedHashMap<>(objects);
        more.put(name, object);
        return new ObjectText(className, words, more);
    }

    /** Whether a property of this name is given. */
    boolean has(String name) {
        return words.containsKey(name) || objects.containsKey(name);
    }

    private static ObjectText assignments(String className, String text) {
        ObjectText object = new ObjectText(className, Map.of(), Map.of());
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ';';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || i == text.length() && depth > 0) {
                throw new InvalidParameterException("properties", text, "as many ( as )");
            }
            if (c == ';' && depth == 0) {
                object = object.assigned(text.substring(start, i));
                start = i + 1;
            }
        }
        return object;
    }

    private ObjectText assigned(String text) {
        Matcher assignment = ASSIGNMENT.matcher(text);
        if (!assignment.matches() || assignment.group(2).isEmpty()) {
            throw new InvalidParameterException("properties", text.isBlank() ? "nothing" : text.strip(), ALLOWED);
        }
        String name = assignment.group(1);
        String value = assignment.group(2);
        if (has(name)) {
            throw new InvalidParameterException("properties", name + " twice", "one value for each name");
        }
        Matcher object = OBJECT.matcher(value);
        if (!object.matches()) {
            return with(name, value);
        }
        String inner = object.group(2);
        return with(
                name,
                inner.isBlank()
                        ? new ObjectText(object.group(1), Map.of(), Map.of())
                        : assignments(object.group(1), inner));
    }
}
