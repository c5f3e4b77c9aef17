package org.imdad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.imdad.core.data.OneLine;

/** Maps, lists, words and numbers as indented text; long lists are shortened. */
final class MemberText {

    private static final int LONGEST = 12;
    private static final int SHOWN = 5;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private MemberText() {}

    static String of(Map<String, ?> members) {
        MemberText text = new MemberText();
        text.addAll(members, "");
        return String.join("\n", text.lines);
    }

    private void addAll(Map<?, ?> members, String indent) {
        members.forEach((name, value) -> add(OneLine.whole(String.valueOf(name)).replace('_', ' '), value, indent));
    }

    private void add(String name, Object value, String indent) {
        if (value instanceof Map<?, ?> members) {
            lines.add(indent + name);
            addAll(members, indent + INDENT);
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            lines.add(indent + name);
            list.forEach(element -> addAll((Map<?, ?>) element, indent + INDENT));
        } else {
            lines.add("%s%s: %s".formatted(indent, name, OneLine.whole(word(value))));
        }
    }

    private static String word(Object value) {
        if (value instanceof double[] numbers) {
            return list(Arrays.stream(numbers).boxed().toList());
        }
        return value instanceof List<?> list ? list(list) : Wording.value(value);
    }

    private static String list(List<?> all) {
        List<?> shown = all.size() > LONGEST ? all.subList(0, SHOWN) : all;
        String words = shown.stream().map(Wording::value).collect(Collectors.joining(", "));
        return all.size() > LONGEST ? "%s, … (%d in all)".formatted(words, all.size()) : words;
    }
}
