package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsEveryColumnButTheLabels() throws IOException {
        Dataset dataset = read("age,kind,\"weight, kg\"\n1.5,good,-2e3\n\n7,bad,.25\n8,\"good\",1\n", "kind");
        double[] row = new double[2];

        dataset.training().copyRow(1, row);

        assertThat(row).containsExactly(7, 0.25);
        assertThat(dataset.training().size()).isEqualTo(3);
        assertThat(dataset.classNames()).containsExactly("bad", "good");
        assertThat(dataset.training().label(1)).isZero();
        assertThat(dataset.name()).isEqualTo("table");
    }

    @Test
    void labelsZeroAndOneMeanNormalAndAnomaly() throws IOException {
        Dataset dataset = read("a,label\n1,0\n2,1\n", "label");

        assertThat(dataset.isAnomalyTable()).isTrue();
        assertThat(dataset.training().label(1)).isEqualTo(1);
    }

    @Test
    void namedLabelValuesMeanAnomaly() throws IOException {
        Path file = write("a,type\n1,scratch\n2,fine\n3,dent\n".getBytes(StandardCharsets.UTF_8));

        Dataset dataset = CsvTableReader.read(BinarySource.ofFile(file), "t", "type", List.of("dent", "scratch"));

        assertThat(dataset.isAnomalyTable()).isTrue();
        assertThat(List.of(
                        dataset.training().label(0),
                        dataset.training().label(1),
                        dataset.training().label(2)))
                .containsExactly(1, 0, 1);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMatter() throws IOException {
        Dataset dataset = read("\uFEFFa,label\r\n1,0\r\n2,1\r\n", "label");

        assertThat(dataset.training().size()).isEqualTo(2);
        assertThat(dataset.shape().size()).isEqualTo(1);
    }

    @Test
    void readsCompressedTables() throws IOException {
        Path file = IdxFiles.gzip(folder, "t.csv.gz", "a,label\n1,0\n2,1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(CsvTableReader.read(BinarySource.ofFile(file), "t", "label", List.of())
                        .checksum())
                .isEqualTo(read("a,label\n1,0\n2,1\n", "label").checksum());
    }

    @Test
    void aTruncatedCompressedTableIsRefused() throws IOException {
        StringBuilder table = new StringBuilder("a,label\n");
        for (int i = 0; i < 5000; i++) {
            table.append(Math.sin(i)).append(',').append(i % 2).append('\n');
        }
        byte[] whole = Files.readAllBytes(
                IdxFiles.gzip(folder, "t.csv.gz", table.toString().getBytes(StandardCharsets.UTF_8)));
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> CsvTableReader.read(BinarySource.ofFile(cut), "t", "label", List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith(
                        "cut.csv.gz: the compressed data end too early; the file is truncated, get it again");
    }

    @Test
    void aMissingLabelColumnIsNamedWithTheNearest() {
        refuses(
                "age,Labels,size\n1,0,2\n",
                "label",
                "no label column label; columns are age, Labels, size; did you mean Labels?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "nan", "Infinity", "-inf", "abc", "1d", "0x1p3", "1e999", "1,5\"", "--1", "1.2.3", "?"})
    void aCellThatIsNoFiniteNumberIsNamedByRowAndColumn(String cell) {
        String quoted = '"' + cell.replace("\"", "\"\"") + '"';

        refuses(
                "age,size,label\n1,2,0\n3," + quoted + ",1\n",
                "label",
                "table.csv: row 2 (line 3), column size is '" + cell + "'; a finite number is needed");
    }

    @Test
    void anEmptyCellIsNamedByRowAndColumn() {
        refuses(
                "age,size,label\n1,2,0\n\n3, ,1\n",
                "label",
                "row 2 (line 4), column size is empty; a finite number is needed");
        refuses("age,size,label\n1,2,\n3,4,1\n", "label", "row 1 (line 2), column label is empty; a label is needed");
    }

    @Test
    void aLineWithTooFewOrTooManyCellsIsNamed() {
        refuses("a,b,label\n1,2,0\n3,1\n", "label", "row 2 (line 3) has 2 cells; the heading line has 3");
        refuses("a,b,label\n1,2,0,9\n", "label", "row 1 (line 2) has 4 cells; the heading line has 3");
    }

    @Test
    void tablesWithoutRowsFeaturesOrTwoLabelsAreRefused() {
        refuses("", "label", "empty; a heading line and rows are needed");
        refuses("a,label\n", "label", "a heading line but no rows");
        refuses("label\n1\n0\n", "label", "the label column is the only one");
        refuses("a,label\n1,0\n2,0\n", "label", "[label]: all 2 rows have the label 0; at least two different labels");
    }

    @Test
    void labelsAndNamesThatAreNoUtf8AreRefusedInPlaceOfBecomingOne() throws IOException {
        Path labels = write("x,state\n1,\u00e9\n2,\u00e8\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvTableReader.read(BinarySource.ofFile(labels), "t", "state", List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith(
                        "row 1 (line 2), column state is '\uFFFD', which is no UTF-8; save the table as UTF-8");
        Path names = write("x,\u00e9tat\n1,a\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvTableReader.read(BinarySource.ofFile(names), "t", "x", List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("column name '\uFFFDtat' is no UTF-8; save the table as UTF-8");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        refuses("a,a,label\n1,2,0\n", "label", "column name 'a' is empty or occurs twice");
    }

    @Test
    void anUnclosedQuoteIsRefusedInOneLine() {
        refuses("a,label\n1,\"0\n2,1\n", "label", "table.csv: Unclosed quote");
    }

    private Dataset read(String table, String label) throws IOException {
        return CsvTableReader.read(
                BinarySource.ofFile(write(table.getBytes(StandardCharsets.UTF_8))), "table", label, List.of());
    }

    private Path write(byte[] table) throws IOException {
        return Files.write(folder.resolve("table.csv"), table);
    }

    private void refuses(String table, String label, String message) {
        assertThatThrownBy(() -> read(table, label))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
