"""Runs a suite of 16 equal trials with 1 and with 2 workers; prints trials per minute, start-up time and memory."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
TRIALS = 16

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


def suite(folder, **values):
    file = folder / f"{values['dataset']}.yaml"
    file.write_text(SUITE.format(**values))
    return file


def start(file, workers, out, options):
    """Starts `imdad run` in a folder of its own, so that nothing pretrained is shared between runs."""
    command = [str(ROOT / "imdad"), "run", str(file), "--workers", str(workers), "--out", str(out)]
    if options.data_dir:
        command += ["--data-dir", str(options.data_dir)]
    log = open(f"{out}.log", "w", encoding="utf-8")
    return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)


def require_success(process, out):
    if process.wait() != 0:
        sys.exit(f"throughput: imdad ended with {process.returncode}:\n{Path(f'{out}.log').read_text()}")


def seconds(file, workers, folder, options):
    out = folder / f"workers-{workers}"
    begin = time.monotonic()
    require_success(start(file, workers, out, options), out)
    return time.monotonic() - begin


def children(pid):
    tasks = Path(f"/proc/{pid}/task")
    return [int(child) for task in tasks.glob("*/children") for child in task.read_text().split()]


def peak_kilobytes(pid):
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def worker_megabytes(file, folder, options):
    """Peak resident memory of the only worker, read every tenth of a second while it lives."""
    out = folder / "memory"
    run = start(file, 1, out, options)
    peak = 0
    while run.poll() is None:
        try:
            peak = max([peak, *map(peak_kilobytes, children(run.pid))])
        except FileNotFoundError:
            pass  # the worker ended meanwhile
        time.sleep(0.1)
    require_success(run, out)
    return peak / 1024


def ready_seconds(folder):
    """From starting a worker's process, as `imdad run` does, to its word that it takes trials."""
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    class_path = (ROOT / "cli" / "target" / "imdad.classpath").read_text().strip()
    flags = ["-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-cp", class_path]
    command = [java, *flags, "org.imdad.cli.WorkerMain", str(folder)]
    begin = time.monotonic()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as worker:
        if not any(line.startswith("@imdad") and "ready" in line for line in worker.stdout):
            sys.exit("throughput: a worker ended before it was ready")
        elapsed = time.monotonic() - begin
        worker.stdin.close()
    return elapsed


def arguments():
    parser = argparse.ArgumentParser(prog="throughput", description=__doc__)
    parser.add_argument("--epochs", type=int, default=300, help="of each trial, twice (default: 300)")
    parser.add_argument("--data-dir", type=Path, help="folder with data sets, for the memory on MNIST")
    return parser.parse_args()


def main():
    options = arguments()
    # Builds what is missing; without it the first run would be timed with the build.
    subprocess.run([str(ROOT / "imdad"), "--version"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory(prefix="imdad-throughput-") as name:
        folder = Path(name)
        starts = [ready_seconds(folder) for _ in range(5)]
        print(
            f"worker ready for its first trial: {median(starts):.2f} s (median of {len(starts)})", flush=True
        )
        digits = dict(trials=TRIALS, dataset="digits", preprocessing="min-max-global", batch=16)
        file = suite(folder, epochs=options.epochs, **digits)
        took = []
        for workers in (1, 2):
            took.append(seconds(file, workers, folder, options))
            rate = 60 * TRIALS / took[-1]
            print(
                f"workers {workers}: {TRIALS} trials in {took[-1]:.1f} s, {rate:.1f} trials per minute",
                flush=True,
            )
        print(f"2 workers against 1: {took[0] / took[1]:.2f} times the trials", flush=True)
        mnist = dict(trials=1, dataset="mnist", preprocessing="deep-svdd", batch=200)
        peak = worker_megabytes(suite(folder, epochs=2, **mnist), folder, options)
        print(f"peak resident memory of a worker on MNIST: {peak:.0f} MB")


if __name__ == "__main__":
    main()
