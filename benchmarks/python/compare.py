"""Runs our cases and their peers in turn; prints `name ours_ms peer_ms ratio`, medians; below 1 is faster."""

import argparse
import fnmatch
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import java
from table import Row, write

HERE = Path(__file__).resolve().parent
MAIN = "org.imdad.benchmarks.compare.CompareMain"

NETWORKS = ["lenet28", "lenet32", "autoencoder28", "autoencoder32", "mlp30", "mlp274"]
BFLOAT16 = ["lenet32-bf16", "autoencoder32-bf16"]
GRADIENTS = [f"gradient-{name}" for name in ["lenet28", "lenet32", "lenet32-bf16"]]
PARALLEL = [*(f"step-{name}" for name in NETWORKS + BFLOAT16), *GRADIENTS, "infer-lenet28", "infer-lenet32"]
SERIAL = ["ocsvm-fit", "ocsvm-score", "trial-deep-svdd"]

THREADS = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]
TUNED = ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"]

WARM_UP_SECONDS = 4.0
RUN_SECONDS = 0.5
MARK = "@bench "


class Side:
    """A process that runs one side's cases."""

    def __init__(self, command, environment):
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment)

    def ask(self, request):
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith(MARK):
                return line[len(MARK) :].strip()
        sys.exit(f"compare: {self.process.args[0]} ended at: {request}; its output above says why")

    def run(self, count):
        milliseconds, _, note = self.ask(f"run {count}").partition(" ")
        return float(milliseconds), note

    def warm_up(self):
        """Runs for some seconds, at least once; returns the milliseconds of the last run."""
        begin = time.monotonic()
        last, _ = self.run(1)
        while time.monotonic() - begin < WARM_UP_SECONDS:
            last, _ = self.run(1)
        return last

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def environment(options, threads):
    variables = dict(os.environ, **{name: str(threads) for name in THREADS})
    if options.data_dir:
        variables["IMDAD_DATA"] = str(options.data_dir.resolve())
    return variables


def ours(options, threads):
    """Our process, with the options of a worker but for the number of processors."""
    flags = ["-Xmx4g", f"-XX:ActiveProcessorCount={threads}"]
    command = [*java.command("benchmarks/target/benchmarks.classpath", flags), MAIN]
    return Side(command, environment(options, threads))


def peer(options, threads):
    variables = environment(options, threads)
    for name in TUNED:
        variables.pop(name, None)
    return Side([sys.executable, str(HERE / "peer.py")], variables)


def measure(name, threads, sides, pairs):
    for side in sides:
        answer = side.ask("prepare " + name)
        if answer.startswith("skip"):
            print(f"{name}-t{threads} skipped:{answer[4:]}", flush=True)
            return None
    slower = max(side.warm_up() for side in sides)
    count = max(1, round(1000 * RUN_SECONDS / slower))
    runs = [[side.run(count) for side in sides] for _ in range(pairs)]
    times = [[milliseconds for milliseconds, _ in both] for both in runs]
    notes = [note for _, note in runs[-1]]
    row = Row(f"{name}-t{threads}", *map(median, zip(*times)), [a / b for a, b in times], notes)
    print(f"{row.name:24} {row.ours:10.3f} {row.peer:10.3f} {row.ratio:6.2f}", flush=True)
    return row


def arguments():
    parser = argparse.ArgumentParser(prog="compare", description=__doc__)
    parser.add_argument("--cases", default="*", help="names or patterns, such as 'step-*,ocsvm-fit'")
    parser.add_argument("--threads", default="1,2", help="numbers of threads (default: 1,2)")
    parser.add_argument("--pairs", type=int, default=7, help="pairs after warm-up (default: 7)")
    parser.add_argument("--data-dir", type=Path, help="folder with data sets, as of imdad")
    parser.add_argument("--out", type=Path, help="file for a table in Markdown")
    options = parser.parse_args()
    options.threads = [int(number) for number in options.threads.split(",")]
    patterns = options.cases.split(",")
    options.cases = [n for n in PARALLEL + SERIAL if any(fnmatch.fnmatch(n, p) for p in patterns)]
    if not options.cases:
        parser.error(f"--cases: nothing matches; the cases are {', '.join(PARALLEL + SERIAL)}")
    return options


def main():
    options = arguments()
    for name in TUNED:
        if name in os.environ:
            print(f"compare: {name}={os.environ[name]} is set; the peer runs without it", file=sys.stderr)
    rows, versions = [], []
    for threads in options.threads:
        sides = [ours(options, threads), peer(options, threads)]
        versions = [side.ask("versions all") for side in sides]
        for name in options.cases:
            # The others have one thread on both sides, so they run once.
            if name in PARALLEL or threads == options.threads[0]:
                row = measure(name, threads, sides, options.pairs)
                rows += [row] if row else []
        for side in sides:
            side.close()
    if options.out:
        write(options.out, rows, versions, options.pairs)


if __name__ == "__main__":
    main()
