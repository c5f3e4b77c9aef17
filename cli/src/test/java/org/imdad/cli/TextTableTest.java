package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirLongestEntry() {
        TextTable table = new TextTable("A", "LONG HEADING", "C");
        table.add("first", "x", "y");

        assertThat(table).hasToString("A      LONG HEADING  C\nfirst  x             y");
    }

    @Test
    void longEntriesGoOnInTheNextLine() {
        TextTable table = new TextTable("NAME", "ALLOWED", "MEANING");
        table.add("encoder", "auto, mnist-lenet, cifar-lenet, digits-lenet, mlp", "makes it");

        assertThat(table.toString().lines())
                .containsExactly(
                        "NAME     ALLOWED                                   MEANING",
                        "encoder  auto, mnist-lenet, cifar-lenet,           makes it",
                        "         digits-lenet, mlp");
    }

    @Test
    void aWordLongerThanItsColumnIsNotBroken() {
        TextTable table = new TextTable("PLACE", "TITLE");
        table.add("/a/very/long/path/".repeat(3), "title");

        assertThat(table.toString()).contains("/a/very/long/path/".repeat(3) + "  title");
    }
}
