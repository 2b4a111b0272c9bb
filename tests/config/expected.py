"""Write the expected problems beside the invalid files: `python -m tests.config.expected`, then read every change.

What stands in the .txt files is a promise to people who write TOML. Take a change only if the new line is right, plain,
at the best place, and if no problem of the file is missing.
"""

from __future__ import annotations

from .making import INVALID, messages, outcome


def main() -> None:
    """Write them all."""
    for path in INVALID.glob("*/*.toml"):
        found = outcome(path.parent.name, path.read_bytes())
        path.with_suffix(".txt").write_text(messages(found.lines), encoding="utf-8")


if __name__ == "__main__":
    main()
