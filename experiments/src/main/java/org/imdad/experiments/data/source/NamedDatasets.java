package org.imdad.experiments.data.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Citation;

/**
 * The published data sets known by name: {@code mnist}, {@code fashion-mnist} and {@code cifar10}.
 *
 * <p>The checksums are SHA-256 values of the files whose MD5 the publishers (or, for MNIST, the common loaders) state:
 * MD5 alone no longer proves that nobody changed a file.
 */
public final class NamedDatasets {

    private static final SampleShape MNIST_SHAPE = new SampleShape(1, 28, 28);

    private static final NamedDataset MNIST = new NamedDataset(
            "mnist",
            "MNIST",
            NamedDataset.Format.IDX,
            MNIST_SHAPE,
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
            60_000,
            10_000,
            new Citation(
                    "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner",
                    "Gradient-Based Learning Applied to Document Recognition",
                    "Proceedings of the IEEE 86(11)",
                    1998),
            "CC BY-SA 3.0, as usually given",
            idx(
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            idxDownloads(
                    List.of(
                            "https://ossci-datasets.s3.amazonaws.com/mnist/",
                            "https://storage.googleapis.com/cvdf-datasets/mnist/"),
                    new long[] {9_912_422, 28_881, 1_648_877, 4_542},
                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"));

    private static final NamedDataset FASHION_MNIST = new NamedDataset(
            "fashion-mnist",
            "Fashion-MNIST",
            NamedDataset.Format.IDX,
            MNIST_SHAPE,
            List.of(
                    "t-shirt",
                    "trouser",
                    "pullover",
                    "dress",
                    "coat",
                    "sandal",
                    "shirt",
                    "sneaker",
                    "bag",
                    "ankle-boot"),
            60_000,
            10_000,
            new Citation(
                    "H. Xiao, K. Rasul, R. Vollgraf",
                    "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms",
                    "arXiv:1708.07747",
                    2017),
            "MIT",
            idx(
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
            idxDownloads(
                    List.of(
                            "https://fashion-mnist.s3.eu-central-1.amazonaws.com/",
                            "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"),
                    new long[] {26_421_880, 29_515, 4_422_102, 5_148},
                    "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                    "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                    "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                    "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"));

    private static final long CIFAR10_BATCH = 30_730_000;

    private static final DataFile CIFAR10_ARCHIVE = new DataFile(
            "cifar-10-binary.tar.gz", 170_052_171, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

    private static final NamedDataset CIFAR10 = new NamedDataset(
            "cifar10",
            "CIFAR-10",
            NamedDataset.Format.CIFAR10,
            new SampleShape(3, 32, 32),
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
            50_000,
            10_000,
            new Citation(
                    "A. Krizhevsky",
                    "Learning Multiple Layers of Features from Tiny Images",
                    "technical report, University of Toronto",
                    2009),
            "none stated; the authors ask for the citation",
            List.of(
                    new StorageForm(
                            List.of(
                                    batch(
                                            "data_batch_1.bin",
                                            "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
                                    batch(
                                            "data_batch_2.bin",
                                            "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
                                    batch(
                                            "data_batch_3.bin",
                                            "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
                                    batch(
                                            "data_batch_4.bin",
                                            "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
                                    batch(
                                            "data_batch_5.bin",
                                            "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
                                    batch(
                                            "test_batch.bin",
                                            "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b")),
                            List.of("", "cifar-10-batches-bin")),
                    new StorageForm(List.of(CIFAR10_ARCHIVE), List.of(""))),
            List.of(new PublishedFile(
                    CIFAR10_ARCHIVE.name(),
                    CIFAR10_ARCHIVE.bytes(),
                    CIFAR10_ARCHIVE.sha256(),
                    List.of(
                            URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
                            URI.create("https://cave.cs.toronto.edu/kriz/cifar-10-binary.tar.gz")))));

    private static final List<NamedDataset> ALL = List.of(MNIST, FASHION_MNIST, CIFAR10);

    private NamedDatasets() {}

    /** All of them. */
    public static List<NamedDataset> all() {
        return ALL;
    }

    /** The set of a name, if there is one. */
    public static Optional<NamedDataset> find(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    private static DataFile batch(String name, String sha256) {
        return new DataFile(name, CIFAR10_BATCH, sha256);
    }

    private static List<StorageForm> idx(String trainImages, String trainLabels, String testImages, String testLabels) {
        return List.of(new StorageForm(
                List.of(
                        new DataFile("train-images-idx3-ubyte", 47_040_016, trainImages),
                        new DataFile("train-labels-idx1-ubyte", 60_008, trainLabels),
                        new DataFile("t10k-images-idx3-ubyte", 7_840_016, testImages),
                        new DataFile("t10k-labels-idx1-ubyte", 10_008, testLabels)),
                List.of("")));
    }

    private static List<PublishedFile> idxDownloads(List<String> folders, long[] bytes, String... sha256) {
        String[] names = {
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz"
        };
        return Stream.iterate(0, i -> i < names.length, i -> i + 1)
                .map(i -> new PublishedFile(
                        names[i],
                        bytes[i],
                        sha256[i],
                        folders.stream()
                                .map(folder -> URI.create(folder + names[i]))
                                .toList()))
                .toList();
    }
}
