package org.imdad.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedStoreTest {

    @TempDir
    Path folder;

    @Test
    void garbageIsNamedAsSuch() throws IOException {
        Files.writeString(file(), "not a database".repeat(100));
        oneLine(() -> ResultsStore.open(folder))
                .hasMessageContaining("file is not a database")
                .hasMessageEndingWith("move it away or choose another folder");
        oneLine(() -> StoredResults.open(folder)).hasMessageContaining("file is not a database");
    }

    @Test
    void aTruncatedFileIsFoundOnOpening() throws IOException {
        fill();
        long size = Files.size(file());
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(size / 2 / 4096 * 4096);
        }
        oneLine(() -> ResultsStore.open(folder)).hasMessageContaining("malformed");
        oneLine(() -> StoredResults.open(folder)).hasMessageContaining("malformed");
    }

    @Test
    void aNewerFormatIsRefused() {
        fill();
        try (Database database = Database.open(file(), Database.Access.WRITE)) {
            database.execute("UPDATE schema SET version = 6");
        }
        String message = file()
                + ": found results of format [6], this version of imdad knows format 5; use the imdad that wrote them,"
                + " or choose another folder";
        oneLine(() -> ResultsStore.open(folder)).hasMessage(message);
        oneLine(() -> StoredResults.open(folder)).hasMessage(message);
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() {
        try (Database database = Database.open(file(), Database.Access.WRITE)) {
            database.execute("CREATE TABLE customers (name TEXT)");
        }
        oneLine(() -> ResultsStore.open(folder)).hasMessageContaining("an SQLite file, but no results store");
    }

    @Test
    void aFolderWithoutResultsSaysWhatToDo() {
        oneLine(() -> StoredResults.open(folder)).hasMessageContaining("run the suite first");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        oneLine(() -> ResultsStore.open(file)).hasMessageContaining("taken").hasMessageContaining("another folder");
    }

    @Test
    void aFailedOpeningGivesTheLockBack() throws IOException {
        Files.writeString(file(), "garbage, long enough to be looked at".repeat(100));
        oneLine(() -> ResultsStore.open(folder)).hasMessageContaining("not a database");
        Files.delete(file());
        ResultsStore.open(folder).close();
        assertThat(file()).exists();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> oneLine(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOf(InvalidInputException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains(": "));
    }

    private void fill() {
        PlannedTrial trial = StoreFixture.planned(1);
        try (ResultsStore store = ResultsStore.open(folder)) {
            store.plan("suite", "Title", "a: 1", List.of(trial));
            store.start(trial.id());
            store.finish(trial.id(), StoreFixture.outcome());
        }
    }

    private Path file() {
        return folder.resolve(ResultsStore.FILE);
    }
}
