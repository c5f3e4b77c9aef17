"""Suites of equal trials, run by `imdad run`."""

import subprocess
import sys
import time

from java import ROOT

SUITE = """
suite: throughput
title: Equal trials
seeds: {trials}
data:
  - name: {dataset}
    normal_classes: [0]
    preprocessing: [{preprocessing}]
detectors:
  - name: deep-svdd
    with: {{epochs: {epochs}, pretrain_epochs: {epochs}, batch_size: {batch}}}
"""


class Run:
    """A run of a suite in a folder of its own, so that nothing pretrained is shared with another run."""

    def __init__(self, folder, workers, data_dir, **values):
        file = folder.with_suffix(".yaml")
        file.write_text(SUITE.format(**values))
        command = [ROOT / "imdad", "run", file, "--out", folder, "--workers", str(workers)]
        command += ["--data-dir", data_dir] if data_dir else []
        self.log = folder.with_suffix(".log")
        self.begin = time.monotonic()
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)

    def seconds(self):
        """Waits for the end; the time of the whole command."""
        if self.process.wait() != 0:
            sys.exit(f"throughput: skipped what follows: {self.last_line()}")
        return time.monotonic() - self.begin

    def last_line(self):
        return self.log.read_text(encoding="utf-8").strip().splitlines()[-1]
