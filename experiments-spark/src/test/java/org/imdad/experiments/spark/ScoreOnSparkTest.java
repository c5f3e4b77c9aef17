package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreOnSparkTest {

    private static final String PIECE = "spark.sql.files.maxPartitionBytes";

    @TempDir
    private Path folder;

    @BeforeEach
    void cutFilesIntoPiecesShorterThanABatch() {
        System.setProperty(PIECE, "50000");
    }

    @AfterEach
    void reset() {
        System.clearProperty(PIECE);
    }

    @Test
    void scoresOfAFileAreThoseOfOneProcessBitByBitAlsoWhereRowsCannotBeUsed() throws IOException {
        ScoredTable table = ScoredTable.of(folder, 7000);
        table.lines().set(3001, "x,bad,1");
        table.lines().add(5000, "");
        assertThat(table.onSpark("local[2]", table.csv().toString())).isEqualTo(table.here());
        assertThat(Files.list(folder.resolve("scores")).filter(file -> !isEmpty(file)))
                .hasSizeGreaterThan(2);
    }

    @Test
    void filesOfAFolderAreOneTableInTheOrderOfTheirNames() throws IOException {
        ScoredTable table = ScoredTable.of(folder, 6000);
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.write(files.resolve("a.csv"), part(table.lines(), 1, 1000));
        Files.write(files.resolve("b.csv"), part(table.lines(), 1000, 1001));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(files.resolve("c.csv.gz")))) {
            out.write(String.join("\n", part(table.lines(), 1001, 3500)).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(files.resolve("d.csv"), part(table.lines(), 3500, 6001));
        Files.writeString(files.resolve("read.me"), "no table");
        assertThat(table.onSpark("local[2]", files.toString())).isEqualTo(table.here());
        assertThat(table.notes()).containsExactly(files + ": passed over 1 files that are no tables");
    }

    @Test
    void scoresOfParquetAreThoseOfTheSameNumbersInCsv() throws IOException {
        ScoredTable table = ScoredTable.of(folder, 5000);
        StructType schema = new StructType()
                .add("id", "string")
                .add("more", "date")
                .add("pressure", "double")
                .add("flow", "double");
        List<Row> rows = new ArrayList<>();
        for (String line : table.lines().subList(1, table.lines().size())) {
            String[] cells = line.split("[,\"]+");
            rows.add(RowFactory.create(
                    cells[1] + "," + cells[2], null, Double.valueOf(cells[3]), Double.valueOf(cells[0])));
        }
        write(schema, rows, folder.resolve("parquet"));
        assertThat(table.onSpark("local[2]", folder.resolve("parquet").toString()))
                .isEqualTo(table.here());
        assertThat(table.notes())
                .containsExactly(folder.resolve("parquet") + ": passed over columns that are no features: more");
    }

    @Test
    void whatCannotBeScoredIsRefusedInOneLineAndLeavesNoFolder() throws IOException {
        ScoredTable table = ScoredTable.of(folder, 5000);
        Path csv = table.csv();
        refused(table, folder.resolve("nothing-*.csv").toString(), ": found nothing; --spark scores files that end in");
        refused(table, Files.writeString(folder.resolve("other.csv"), "flow,id\n1,a\n"), ": no column pressure; the");
        refused(
                table,
                Files.writeString(folder.resolve("bad.csv"), Files.readString(csv) + "1,a,high\n"),
                ": row 5001, column pressure is 'high'; a finite number is needed");
        refused(
                table,
                Files.writeString(folder.resolve("long.csv"), "flow,id,pressure\n1,\"a\nb\",1\n"),
                ": somewhere in rows 1 to 2 a quoted cell goes over several lines");
        StructType words =
                new StructType().add("id", "string").add("pressure", "string").add("flow", "double");
        write(words, List.of(RowFactory.create("a", "1", 1.0)), folder.resolve("words"));
        refused(table, folder.resolve("words"), ": column pressure holds values of type string; numbers are needed");
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine"), "");
        assertThatThrownBy(() -> table.score("local[2]", csv.toString(), full, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("-o %s: the folder is not empty; name a new one, or remove it", full);
    }

    private void refused(ScoredTable table, Path data, String message) {
        refused(table, data.toString(), message);
    }

    private void refused(ScoredTable table, String data, String message) {
        Path out = folder.resolve("refused");
        assertThatThrownBy(() -> table.score("local[2]", data, out, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(data + message)
                .message()
                .doesNotContain("\n");
        assertThat(out).doesNotExist();
    }

    private static List<String> part(List<String> lines, int from, int to) {
        List<String> part = new ArrayList<>(List.of(lines.get(0)));
        part.addAll(lines.subList(from, to));
        return part;
    }

    private static void write(StructType schema, List<Row> rows, Path parquet) {
        SparkContext context = new SparkContext(
                new SparkConf().setMaster("local[1]").setAppName("test").set("spark.ui.enabled", "false"));
        SparkSession session = SparkSession.builder().sparkContext(context).getOrCreate();
        session.createDataFrame(rows, schema).coalesce(1).write().parquet(parquet.toString());
        context.stop();
    }

    private static boolean isEmpty(Path file) {
        return file.toFile().length() == 0;
    }
}
