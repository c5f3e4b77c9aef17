"""What a worker process takes: time until it is ready, and memory."""

import subprocess
import sys
import time
from pathlib import Path

import java


def ready_seconds(folder):
    """From starting a worker's process, as `imdad run` does, to its word that it takes trials."""
    base = java.command("cli/target/imdad.classpath", ["-XX:ActiveProcessorCount=1"])
    command = [*base, "org.imdad.cli.WorkerMain", str(folder)]
    begin = time.monotonic()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as worker:
        if not any(line.startswith("@imdad") and "ready" in line for line in worker.stdout):
            sys.exit("throughput: a worker ended before it was ready")
        elapsed = time.monotonic() - begin
        worker.stdin.close()
    return elapsed


def peak_megabytes(run):
    """Peak resident memory of the only worker of a run, read every tenth of a second while it lives."""
    peak = 0
    while run.process.poll() is None:
        try:
            peak = max([peak, *map(peak_kilobytes, children(run.process.pid))])
        except (FileNotFoundError, ProcessLookupError):
            pass  # a thread or the worker ended meanwhile
        time.sleep(0.1)
    run.seconds()
    return peak / 1024


def children(pid):
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [child for task in tasks for child in task.read_text().split()]


def peak_kilobytes(pid):
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
