package org.imdad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imdad.cli.progress.DownloadProgress;
import org.imdad.experiments.data.source.DataCheck;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.Downloader;
import org.imdad.experiments.data.source.NamedDataset;
import org.imdad.experiments.data.source.PublishedFile;
import org.imdad.experiments.data.source.SearchPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads named data sets into the user's cache folder. */
@Command(
        name = "get",
        description = "Downloads data sets from their published sources into the user's cache folder.",
        footer = {
            "",
            "A download that broke off is continued; every file is verified before it is put in place.",
            "",
            "Example:",
            "  imdad data get mnist cifar10"
        })
final class DataGetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "mnist, fashion-mnist or cifar10.")
    private List<String> names;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SearchPlaces places = SearchPlaces.of(Optional.empty());
        DataCheck check = new DataCheck(new DatasetLocator(places));
        Downloader downloader = new Downloader();
        for (NamedDataset set : NamedSets.of(names)) {
            List<DataCheck.FileCheck> present = check.check(set);
            Path folder = places.cacheOf(set);
            if (present.stream().allMatch(file -> file.state() == DataCheck.State.OK)) {
                folder = present.get(0).path().getParent();
            } else {
                try (DownloadProgress progress =
                        DownloadProgress.of(spec.commandLine().getErr(), Terminal.isPresent())) {
                    for (PublishedFile file : set.published()) {
                        downloader.download(file, folder, progress);
                    }
                }
            }
            spec.commandLine().getOut().printf("%s: complete and verified in %s%n", set.name(), folder);
        }
        return ExitCodes.OK;
    }
}
