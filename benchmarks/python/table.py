"""The comparison as a table in Markdown, with what it was measured on."""

import datetime
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Row:
    """Medians in milliseconds, the ratio of every pair, and what each side came to."""

    name: str
    ours: float
    peer: float
    ratios: list
    notes: list

    @property
    def ratio(self):
        return self.ours / self.peer

    def markdown(self):
        spread = f"{min(self.ratios):.2f}–{max(self.ratios):.2f}"
        notes = "; ".join(f"{who}: {note}" for who, note in zip(("ours", "peer"), self.notes) if note)
        return f"| {self.name} | {self.ours:.3f} | {self.peer:.3f} | {self.ratio:.2f} | {spread} | {notes} |"


def field(file, name):
    """The first value of a name in a file of lines `name : value`; empty if there is none."""
    path = Path(file)
    lines = path.read_text().splitlines() if path.exists() else []
    return next((line.split(":")[1].strip() for line in lines if line.startswith(name)), "")


def machine():
    processor = field("/proc/cpuinfo", "model name") or "unknown processor"
    memory = field("/proc/meminfo", "MemTotal").split()
    gigabytes = f", {int(memory[0]) / 2**20:.0f} GB" if memory else ""
    return f"{os.cpu_count()} cores, {processor}{gigabytes}"


def write(file, rows, versions, pairs):
    lines = [
        f"{datetime.date.today()}; {machine()}; {'; '.join(versions)}; medians of {pairs} pairs.",
        "",
        "| case | ours ms | peer ms | ratio | ratios of pairs | |",
        "| --- | --: | --: | --: | --: | --- |",
        *(row.markdown() for row in rows),
    ]
    Path(file).write_text("\n".join(lines) + "\n", encoding="utf-8")
