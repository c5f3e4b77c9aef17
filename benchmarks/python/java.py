"""The Java that the scripts run."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def command(class_path_file, flags):
    """Java of JAVA_HOME or the path, with the options of a worker and a class path of the last build."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home) / "bin" / "java") if home else "java"
    class_path = (ROOT / class_path_file).read_text().strip()
    return [java, "-XX:+UseSerialGC", *flags, "-cp", class_path]
