"""How fast an audit is, as ratios measured in one run: never seconds, which no two machines share.

    python benchmarks/measure.py [--sites 2000] [--many 20000] [--rounds 3]

Every command is a process of its own, from a cold start; bare parsing is tomli over the same bytes, one process.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from corpus import write_corpus

BARE = """
import sys
from pathlib import Path
import tomli
for path in sorted(Path(sys.argv[1]).rglob("*.toml")):
    tomli.loads(path.read_bytes().decode())
"""
PACTKIT = str(Path(sys.executable).with_name("pactkit"))


def run(command: Sequence[str]) -> tuple[float, float]:
    """Seconds by the clock, and the largest memory of the process in MiB."""
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return perf_counter() - start, usage.ru_maxrss / 1024


def audit(folder: Path, jobs: int, form: str = "json") -> list[str]:
    """The command of an audit."""
    return [PACTKIT, "audit", str(folder), "--jobs", str(jobs), "--format", form, "--as-of", "2026-11-22"]


def main() -> None:
    """Measure, and print a table of ratios."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sites", type=int, default=2000)
    options.add_argument("--many", type=int, default=20000, help="sites of the memory test; 0 leaves it out")
    options.add_argument("--rounds", type=int, default=3)
    wanted = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "corpus"
        size = write_corpus(folder, wanted.sites)
        print(f"{wanted.sites} sites of {size / wanted.sites / 1000:.1f} KB")
        bare = [sys.executable, "-c", BARE, str(folder)]
        commands = {
            "audit, one process, json": audit(folder, 1),
            "audit, one process, text": audit(folder, 1, "text"),
            "audit, two processes, json": audit(folder, 2),
        }
        ratios: dict[str, list[float]] = {name: [] for name in commands}
        memory = 0.0
        for _ in range(wanted.rounds):
            parsing, _ = run(bare)
            for name_, command in commands.items():
                seconds, peak = run(command)
                ratios[name_].append(seconds / parsing)
                if command[4] == "1" and command[6] == "json":
                    memory = max(memory, peak)
        for name_, found in ratios.items():
            print(f"{name_}: {median(found):.2f} times bare parsing ({min(found):.2f} to {max(found):.2f})")
        starts = [run([PACTKIT, "--help"])[0] / run([sys.executable, "-c", "pass"])[0] for _ in range(9)]
        print(f"pactkit --help: {median(starts):.2f} times python -c pass")
        if wanted.many:
            large = Path(name) / "large"
            write_corpus(large, wanted.many)
            _, peak = run(audit(large, 1))
            print(f"memory at {wanted.many} sites: {peak / memory:.2f} times that at {wanted.sites} ({memory:.0f} MiB)")


if __name__ == "__main__":
    main()
