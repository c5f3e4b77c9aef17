package org.imdad.experiments.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloaderTest {

    private static final byte[] CONTENT = content();

    @TempDir
    Path folder;

    private FileServer server;
    private final List<String> events = new ArrayList<>();

    private final DownloadListener listener = new DownloadListener() {
        @Override
        public void onProgress(PublishedFile file, long bytes) {
            events.add("progress " + bytes);
        }

        @Override
        public void onComplete(PublishedFile file) {
            events.add("complete " + file.name());
        }

        @Override
        public void onRetry(PublishedFile file, URI source, String reason) {
            events.add("retry " + source.getPath() + " " + reason);
        }
    };

    @BeforeEach
    void startServer() throws IOException {
        server = new FileServer(CONTENT);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void theFileArrivesWholeAndNothingElseIsLeftInTheFolder() throws IOException {
        assertThat(download("/good")).hasBinaryContent(CONTENT);
        assertThat(names()).containsExactly("data.bin");
        assertThat(events).contains("progress 5000").endsWith("complete data.bin");
    }

    @Test
    void aRedirectionToAnAllowedSourceIsFollowed() throws IOException {
        assertThat(download("/moved")).hasBinaryContent(CONTENT);
        assertThat(server.requests()).containsExactly("/moved", "/good");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/elsewhere    | leads to http://example.org/file, which is no published source",
                "/circle       | redirects more than 5 times",
                "/missing      | answers with status 404",
                "/broken       | answers with status 500",
                "/other-length | offers 5 bytes, published are 5000",
                "/longer       | sends more than the published 5000 bytes",
                "/wrong-bytes  | sends other bytes than those published (SHA-256 differs)",
                "/stuck-at-1000| broke off after 1000 of 5000 bytes: "
            })
    void aSourceThatDoesNotGiveTheFileCostsOneLine(String path, String reason) {
        assertThatThrownBy(() -> download(path))
                .isInstanceOf(DownloadException.class)
                .hasMessageStartingWith("cannot download data.bin: 127.0.0.1 ")
                .message()
                .contains(reason)
                .doesNotContain("\n")
                .contains("put the file (5000 bytes, SHA-256 " + DigestUtils.sha256Hex(CONTENT))
                .endsWith("at " + folder.resolve("data.bin"));
        assertThat(folder.resolve("data.bin")).doesNotExist();
    }

    @Test
    void theNextMirrorIsTriedAfterAFailure() throws IOException {
        assertThat(download("/missing", "/broken", "/wrong-bytes", "/good")).hasBinaryContent(CONTENT);
        assertThat(server.requests()).containsExactly("/missing", "/broken", "/wrong-bytes", "/good");
    }

    @Test
    void aBrokenConnectionIsContinuedWhereItBroke() throws IOException {
        assertThat(download("/half")).hasBinaryContent(CONTENT);
        assertThat(server.requests())
                .containsExactly(
                        "/half", "/half bytes=1000-", "/half bytes=2000-", "/half bytes=3000-", "/half bytes=4000-");
    }

    @Test
    void theBytesOfAnEarlierRunAreNotAskedForAgain() throws IOException {
        Files.write(folder.resolve("data.bin.part"), Arrays.copyOf(CONTENT, 1234));

        assertThat(download("/good")).hasBinaryContent(CONTENT);
        assertThat(server.requests()).containsExactly("/good bytes=1234-");
    }

    @Test
    void aWholePartFileOfAnEarlierRunNeedsNoRequest() throws IOException {
        Files.write(folder.resolve("data.bin.part"), CONTENT);

        assertThat(download("/missing")).hasBinaryContent(CONTENT);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aServerThatIgnoresRangesSendsEverythingAgain() throws IOException {
        Files.write(folder.resolve("data.bin.part"), Arrays.copyOf(CONTENT, 1234));

        assertThat(download("/no-ranges")).hasBinaryContent(CONTENT);
    }

    @Test
    void wrongBytesOfAnEarlierRunAreThrownAway() throws IOException {
        Files.write(folder.resolve("data.bin.part"), new byte[1234]);

        assertThat(download("/good")).hasBinaryContent(CONTENT);
        assertThat(server.requests()).containsExactly("/good bytes=1234-", "/good");
    }

    @Test
    void aFileThatIsThereIsNotDownloadedAgain() throws IOException {
        Files.write(folder.resolve("data.bin"), CONTENT);

        download("/good");
        assertThat(server.requests()).isEmpty();
        assertThat(events).containsExactly("complete data.bin");
    }

    @Test
    void aWrongFileThatIsThereIsReplaced() throws IOException {
        Files.write(folder.resolve("data.bin"), new byte[5000]);

        assertThat(download("/good")).hasBinaryContent(CONTENT);
    }

    @Test
    void aSilentSourceIsGivenUpAfterAWhile() {
        Downloader impatient = new Downloader(loopback(server.at("/")), Duration.ofMillis(200), Duration.ZERO);

        assertThatThrownBy(() -> impatient.download(file(server.at("/silent")), folder, listener))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("broke off after 1000 of 5000 bytes: sent nothing for");
    }

    @Test
    void withoutNetworkTheMessageSaysWhereToPutTheFile() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        URI nowhere = URI.create("http://127.0.0.1:" + closedPort + "/data.bin");

        assertThatThrownBy(() -> downloader(nowhere).download(file(nowhere), folder, listener))
                .isInstanceOf(DownloadException.class)
                .hasMessage("cannot download data.bin: 127.0.0.1 is not reachable; try again later, or put the file"
                        + " (5000 bytes, SHA-256 " + DigestUtils.sha256Hex(CONTENT) + ") at "
                        + folder.resolve("data.bin"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("plain-file"));

        assertThatThrownBy(() -> downloader().download(file(server.at("/good")), notAFolder, listener))
                .isInstanceOf(DownloadException.class)
                .hasMessageStartingWith(notAFolder.resolve("data.bin.part") + ": cannot be written: ");
    }

    @Test
    void twoDownloadsOfOneFileDoNotMix() {
        try (PartFile other = PartFile.open(folder, "data.bin")) {
            assertThat(other).isNotNull();
            assertThatThrownBy(() -> download("/good"))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("is being written by another process");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onlyTheHostsOfPublishersAreAskedAndOnlyOverHttps() {
        AllowedSources published = AllowedSources.published();

        assertThat(published.permits(URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")))
                .isTrue();
        assertThat(published.permits(URI.create("http://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")))
                .isFalse();
        assertThat(published.permits(URI.create("https://example.org/mnist"))).isFalse();
        assertThat(published.permits(URI.create("https://www.cs.toronto.edu:8443/~kriz/cifar-10-binary.tar.gz")))
                .isFalse();
        assertThat(published.permits(URI.create("https://me:secret@www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")))
                .isFalse();
        assertThat(published.permits(URI.create("https://evilstorage.googleapis.com/mnist")))
                .isFalse();
        assertThat(NamedDatasets.all().stream()
                        .flatMap(set -> set.published().stream())
                        .flatMap(file -> file.mirrors().stream()))
                .allMatch(published::permits);
    }

    private Path download(String... paths) {
        return downloader().download(file(Stream.of(paths).map(server::at).toArray(URI[]::new)), folder, listener);
    }

    private Downloader downloader() {
        return downloader(server.at("/"));
    }

    private static Downloader downloader(URI source) {
        return new Downloader(loopback(source), Duration.ofSeconds(10), Duration.ZERO);
    }

    private static AllowedSources loopback(URI source) {
        return new AllowedSources("http", Set.of(source.getAuthority()));
    }

    private static PublishedFile file(URI... mirrors) {
        return new PublishedFile("data.bin", CONTENT.length, DigestUtils.sha256Hex(CONTENT), List.of(mirrors));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static byte[] content() {
        byte[] bytes = new byte[5000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(1).nextBytes(bytes);
        return bytes;
    }
}
