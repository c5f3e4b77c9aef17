package org.imdad.experiments.data.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.InputForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableStreamTest {

    private static final DataForm PAIR =
            new DataForm(new InputForm.Table(List.of("speed", "heat")), SampleShape.vector(2));

    @TempDir
    Path folder;

    @Test
    void columnsAreFoundByNameInAnyOrder() throws IOException {
        List<String> notes = new ArrayList<>();
        Path file = csv("heat,id,speed,day\n20,a,1,x\n\n30,b,2,y\n");
        try (SampleStream samples = PAIR.open(file, new ReadOptions("X", List.of("id"), List.of(), notes::add))) {
            double[] row = new double[2];
            assertThat(samples.advance()).isTrue();
            samples.copyValues(row);
            assertThat(row).containsExactly(1, 20);
            assertThat(samples.advance()).isTrue();
            samples.copyValues(row);
            assertThat(row).containsExactly(2, 30);
            assertThat(samples.place()).isEqualTo("2");
            assertThat(samples.text(0)).isEqualTo("b");
            assertThat(samples.advance()).isFalse();
        }
        assertThat(notes).containsExactly(file + ": passed over columns that are no features: day");
    }

    @Test
    void textsStayAsTheyAreWritten() throws IOException {
        Path file = csv("heat,speed,id\n20,1,A  7\n30,2,\" x\ny\"\n");
        try (SampleStream samples = PAIR.open(file, new ReadOptions("X", List.of("id"), List.of(), note -> {}))) {
            samples.advance();
            assertThat(samples.text(0)).isEqualTo("A  7");
            samples.advance();
            assertThat(samples.text(0)).isEqualTo(" x\ny");
        }
    }

    @Test
    void aColumnMayBeExcludedTwice() throws IOException {
        Path file = csv("heat,speed,id\n20,1,a\n");
        FormOptions twice = new FormOptions("X", List.of("id", "id"), Optional.empty(), Optional.empty(), false);

        assertThat(DataForm.of(file, twice).input()).isEqualTo(new InputForm.Table(List.of("heat", "speed")));
    }

    @Test
    void aMissingColumnIsNamedWithTheNearest() throws IOException {
        Path file = csv("sped,heat\n1,2\n");

        assertThatThrownBy(() -> PAIR.open(file, ReadOptions.plain()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + ": no column speed; the model needs it, columns are sped, heat; did you mean sped?");
    }

    @Test
    void aBadRowIsToldAndTheNextCanBeRead() throws IOException {
        Path file = csv("speed,heat\n1,hot\n3\n5,6\n");
        try (SampleStream samples = PAIR.open(file, ReadOptions.plain())) {
            double[] row = new double[2];
            samples.advance();
            assertThatThrownBy(() -> samples.copyValues(row))
                    .hasMessageContaining("row 1 (line 2), column heat is 'hot'");
            samples.advance();
            assertThatThrownBy(() -> samples.copyValues(row)).hasMessageContaining("row 2 (line 3) has 1 cells");
            samples.advance();
            samples.copyValues(row);
            assertThat(row).containsExactly(5, 6);
        }
    }

    @Test
    void windowsAreStretchesOfRowsInTurn() throws IOException {
        DataForm form = windows(csv("t,v\n1,10\n2,20\n3,30\n4,40\n5,50\n6,60\n"), 3, 2);

        assertThat(form.shape()).isEqualTo(SampleShape.vector(6));
        assertThat(all(form))
                .containsExactly("1: [1.0, 10.0, 2.0, 20.0, 3.0, 30.0]", "3: [3.0, 30.0, 4.0, 40.0, 5.0, 50.0]");
    }

    @Test
    void windowsMayLeaveRowsOutBetweenThem() throws IOException {
        DataForm form = windows(csv("v\n1\n2\n3\n4\n5\n6\n7\n8\n"), 2, 3);

        assertThat(all(form)).containsExactly("1: [1.0, 2.0]", "4: [4.0, 5.0]", "7: [7.0, 8.0]");
    }

    @Test
    void aBadRowSpoilsTheWindowsWithIt() throws IOException {
        DataForm form = windows(csv("v\n1\n2\n?\n4\n5\n"), 2, 1);

        assertThat(all(form)).containsExactly("1: [1.0, 2.0]", "2: bad", "3: bad", "4: [4.0, 5.0]");
    }

    @Test
    void aSeriesShorterThanAWindowHasNone() throws IOException {
        assertThat(all(windows(csv("v\n1\n2\n"), 3, 1))).isEmpty();
    }

    @Test
    void otherKindsOfDataAreRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("data.txt"), "1");
        assertThatThrownBy(() -> PAIR.open(text, ReadOptions.plain())).hasMessageContaining("unknown kind of data");
        assertThatThrownBy(() -> PAIR.open(folder, ReadOptions.plain()))
                .hasMessage(folder + ": found a folder of pictures, the model was fitted to a table");
        assertThatThrownBy(() -> PAIR.open(folder.resolve("none.csv"), ReadOptions.plain()))
                .hasMessageContaining("none.csv: file not found");
    }

    private List<String> all(DataForm form) {
        List<String> all = new ArrayList<>();
        double[] row = new double[form.shape().size()];
        try (SampleStream samples = form.open(folder.resolve("data.csv"), ReadOptions.plain())) {
            while (samples.advance()) {
                String place = samples.place();
                try {
                    samples.copyValues(row);
                    all.add(place + ": " + Arrays.toString(row));
                } catch (InvalidInputException e) {
                    all.add(place + ": bad");
                }
            }
        }
        return all;
    }

    private static DataForm windows(Path file, int length, int stride) {
        FormOptions defaults = FormOptions.defaults();
        return DataForm.of(
                file,
                new FormOptions(
                        defaults.values(),
                        List.of(),
                        Optional.of(new FormOptions.Window(length, stride)),
                        Optional.empty(),
                        false));
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }
}
