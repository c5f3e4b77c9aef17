"""Runs 16 equal trials with 1 and with 2 workers; prints trials a minute, start-up time and memory."""

import argparse
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from java import ROOT
from suites import Run
from worker import peak_megabytes, ready_seconds

TRIALS = 16
MNIST = dict(dataset="mnist", preprocessing="deep-svdd", batch=200)


def arguments():
    parser = argparse.ArgumentParser(prog="throughput", description=__doc__)
    epochs = "of Deep SVDD and of its autoencoder; a trial should take 5 s or more (default: 5)"
    parser.add_argument("--epochs", type=int, default=5, help=epochs)
    parser.add_argument("--data-dir", type=Path, help="folder with data sets, as of imdad")
    return parser.parse_args()


def measure_start(folder):
    starts = [ready_seconds(folder) for _ in range(5)]
    print(f"worker ready for its first trial: {median(starts):.2f} s, median of 5", flush=True)


def measure_throughput(folder, epochs, data_dir):
    took = {}
    for workers in (1, 2):
        run = Run(folder / f"workers-{workers}", workers, data_dir, trials=TRIALS, epochs=epochs, **MNIST)
        took[workers] = run.seconds()
        each = took[workers] * workers / TRIALS
        rate = 60 * TRIALS / took[workers]
        print(
            f"workers {workers}: {took[workers]:.1f} s, {each:.1f} s a trial, {rate:.1f} trials a minute",
            flush=True,
        )
    print(f"2 workers against 1: {took[1] / took[2]:.2f} times the trials", flush=True)


def measure_memory(folder, data_dir):
    run = Run(folder / "memory", 1, data_dir, trials=1, epochs=2, **MNIST)
    print(f"peak resident memory of a worker on MNIST: {peak_megabytes(run):.0f} MB")


def main():
    options = arguments()
    # Builds what is missing; without it the first run would be timed with the build.
    subprocess.run([ROOT / "imdad", "--version"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory(prefix="imdad-throughput-") as name:
        measure_start(Path(name))
        measure_throughput(Path(name), options.epochs, options.data_dir)
        measure_memory(Path(name), options.data_dir)


if __name__ == "__main__":
    main()
