package org.imdad.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Mark;
import org.imdad.reports.table.Table.Row;
import org.junit.jupiter.api.Test;

class TableFormatsTest {

    private static final Table TABLE = new Table(
            "AUROC",
            List.of(Column.words("data set"), Column.numbers("A_1 †"), Column.numbers("B & C")),
            List.of(
                    new Row(
                            true,
                            List.of(
                                    Entry.of("x|y"),
                                    Entry.of("98.0 ± 0.2 (5)").marked(Mark.BEST),
                                    Entry.of("50.0 (5)").marked(Mark.SECOND))),
                    Row.of(List.of(Entry.of("z"), Entry.of("– (2 failed)"), Entry.of("1 < 2")))),
            List.of("100 % real."));

    @Test
    void markdownEscapesAndMarks() {
        assertThat(Markdown.of(TABLE)).isEqualTo("""
                        **AUROC**

                        | data set | A\\_1 † | B \\& C |
                        | :--- | ---: | ---: |
                        | x\\|y | **98.0 ± 0.2 (5)** | <ins>50.0 (5)</ins> |
                        | z | – (2 failed) | 1 \\< 2 |

                        100 % real.
                        """);
    }

    @Test
    void latexEscapesAndMarksInTheStyleOfBooktabs() {
        assertThat(Latex.of(TABLE, "auroc")).isEqualTo("""
                        % needs \\usepackage{booktabs}
                        \\begin{table}
                          \\centering
                          \\caption{AUROC. 100 \\% real.}
                          \\label{tab:auroc}
                          \\begin{tabular}{lrr}
                            \\toprule
                            data set & A\\_1 $^{\\dagger}$ & B \\& C \\\\
                            \\midrule
                            x|y & \\textbf{98.0 $\\pm$ 0.2 (5)} & \\underline{50.0 (5)} \\\\
                            \\midrule
                            z & -- (2 failed) & 1 \\textless{} 2 \\\\
                            \\bottomrule
                          \\end{tabular}
                        \\end{table}
                        """);
    }

    @Test
    void latexHasNoWayOutOfATextCell() {
        assertThat(Latex.escape("\\input{x} ~^$#_%&\n[1]*"))
                .isEqualTo(
                        "\\textbackslash{}input\\{x\\} \\textasciitilde{}\\textasciicircum{}\\$\\#\\_\\%\\& {[}1{]}{*}");
    }

    @Test
    void markdownHasNoWayOutOfATextCell() {
        assertThat(Markdown.escape("<b> [x](y) `c` **d** \n| e"))
                .isEqualTo("\\<b\\> \\[x\\](y) \\`c\\` \\*\\*d\\*\\*  \\| e");
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        Table quoted = new Table(
                "c",
                List.of(Column.words("a"), Column.words("b")),
                List.of(Row.of(List.of(Entry.of("x, \"y\""), Entry.of("two\nlines")))),
                List.of());
        assertThat(Csv.of(quoted)).isEqualTo("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n");
    }

    /** Run by hand through pdfLaTeX; there a missing sign is an error. */
    @Test
    void signsThatPdfLatexDoesNotKnowAreCommands() {
        assertThat(Latex.escape("χ² ≤ ν₁ · ∞")).isEqualTo("$\\chi$$^2$ $\\le$ $\\nu$$_1$ $\\cdot$ $\\infty$");
        assertThat(Latex.escape("Müller")).isEqualTo("Müller");
        assertThat(Latex.escape("Δτ 猫 …")).isEqualTo("$\\Delta$$\\tau$ {[}U+732B{]} …");
    }
}
