"""The peers' side of benchmarks/compare; it answers the requests that CompareMain answers for ours."""

import importlib
import sys
import time

INSTALL = "apt install python3-torch python3-sklearn"


def module_of(name):
    return "sklearn_cases" if name.startswith("ocsvm") else "torch_cases"


def prepare(name):
    try:
        module = importlib.import_module(module_of(name))
        return "ok", module.CASES[name]()
    except ModuleNotFoundError as missing:
        return f"skip Python finds no module {missing.name}; {INSTALL}", None
    except FileNotFoundError as missing:
        return f"skip {missing}", None


def run(case, count):
    note = ""
    begin = time.perf_counter()
    for _ in range(count):
        note = case()
    return f"{(time.perf_counter() - begin) * 1e3 / count:.4f} {note}"


def versions():
    found = ["Python " + sys.version.split()[0]]
    for module in ("torch_cases", "sklearn_cases"):
        try:
            found.append(importlib.import_module(module).versions())
        except ModuleNotFoundError:
            pass
    return ", ".join(found)


def main():
    replies, sys.stdout = sys.stdout, sys.stderr
    case = None
    for line in sys.stdin:
        command, argument = line.split()
        if command == "prepare":
            case = None
            reply, case = prepare(argument)
        elif command == "run":
            reply = run(case, int(argument))
        else:
            reply = versions()
        print("@bench " + reply, file=replies, flush=True)


main()
