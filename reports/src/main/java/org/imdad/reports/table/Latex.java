package org.imdad.reports.table;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;

/**
 * A table as LaTeX for the booktabs package. Latin letters are kept, as LaTeX reads UTF-8 since 2018; Greek letters and the
 * signs that tables use are written as commands, and what pdfLaTeX has no letter for as its number: {@code [U+732B]}.
 */
public final class Latex {

    /** Behind the letters of Latin scripts that pdfLaTeX knows without further packages. */
    private static final int FIRST_FOREIGN = 0x180;

    private static final String KEPT = "‘’“”…•";
    /** Signs with their commands in mathematics. */
    private static final String MATHEMATICAL = """
            ± \\pm  † ^{\\dagger}  × \\times  − -  ≤ \\le  ≥ \\ge  ∞ \\infty  · \\cdot  ² ^2  ³ ^3  ¹ ^1
            ° ^{\\circ}  µ \\mu  ≈ \\approx  ≠ \\ne  √ \\surd  → \\to  ∈ \\in  ∑ \\sum  δ \\delta  ζ \\zeta
            θ \\theta  ι \\iota  κ \\kappa  ξ \\xi  π \\pi  τ \\tau  υ \\upsilon  ψ \\psi  ω \\omega
            Γ \\Gamma  Δ \\Delta  Θ \\Theta  Λ \\Lambda  Ξ \\Xi  Π \\Pi  Σ \\Sigma  Φ \\Phi  Ψ \\Psi
            Ω \\Omega  ₀ _0  ₁ _1  ₂ _2  α \\alpha  β \\beta  γ \\gamma  ε \\varepsilon  η \\eta  λ \\lambda
            μ \\mu  ν \\nu  ρ \\rho  σ \\sigma  φ \\varphi  χ \\chi
            """;

    private static final Map<Integer, String> SIGNS = signs();

    private Latex() {}

    /** A table environment with caption and label, ending in a line break. */
    public static String of(Table table, String label) {
        StringBuilder text = new StringBuilder();
        text.append("% needs \\usepackage{booktabs}\n");
        text.append("\\begin{table}\n  \\centering\n");
        StringJoiner caption = new StringJoiner(" ");
        caption.add(escape(table.caption()) + ".");
        table.notes().forEach(note -> caption.add(escape(note)));
        text.append("  \\caption{").append(caption).append("}\n");
        text.append("  \\label{tab:").append(label).append("}\n");
        text.append("  \\begin{tabular}{");
        table.columns().forEach(column -> text.append(column.numeric() ? 'r' : 'l'));
        text.append("}\n    \\toprule\n");
        StringJoiner headings = new StringJoiner(" & ", "    ", " \\\\\n");
        for (Column column : table.columns()) {
            headings.add(escape(column.heading()));
        }
        text.append(headings).append("    \\midrule\n");
        for (int i = 0; i < table.rows().size(); i++) {
            appendRow(text, table, i);
        }
        text.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n");
        return text.toString();
    }

    private static void appendRow(StringBuilder text, Table table, int i) {
        Row row = table.rows().get(i);
        boolean last = i == table.rows().size() - 1;
        StringJoiner cells = new StringJoiner(" & ", "    ", " \\\\\n");
        row.entries().forEach(entry -> cells.add(cell(entry)));
        text.append(cells);
        if (row.summary() && !last) {
            text.append("    \\midrule\n");
        }
    }

    private static String cell(Entry entry) {
        String text = escape(entry.text());
        return switch (entry.mark()) {
            case NONE -> text;
            case BEST -> "\\textbf{" + text + "}";
            case SECOND -> "\\underline{" + text + "}";
        };
    }

    /** Text that LaTeX prints as it is. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').appendCodePoint(c);
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '<' -> escaped.append("\\textless{}");
                case '>' -> escaped.append("\\textgreater{}");
                case '[', ']', '*' -> escaped.append('{').appendCodePoint(c).append('}');
                default -> escaped.append(sign(c));
            }
        });
        return escaped.toString();
    }

    private static String sign(int c) {
        String command = SIGNS.get(c);
        if (command != null) {
            return command;
        }
        if (Character.isISOControl(c)) {
            return " ";
        }
        return c < FIRST_FOREIGN || KEPT.indexOf(c) >= 0 ? Character.toString(c) : "{[}U+%04X{]}".formatted(c);
    }

    private static Map<Integer, String> signs() {
        Map<Integer, String> signs = new HashMap<>();
        signs.put((int) '–', "--");
        String[] mathematical = MATHEMATICAL.split("\\s+");
        for (int i = 0; i < mathematical.length; i += 2) {
            signs.put(mathematical[i].codePointAt(0), "$" + mathematical[i + 1] + "$");
        }
        return Map.copyOf(signs);
    }
}
