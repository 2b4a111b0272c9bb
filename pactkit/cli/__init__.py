"""The command line: the only place that prints or exits."""

from __future__ import annotations


def main() -> None:
    """Run `pactkit`."""
    from pactkit.cli.group import pactkit  # noqa: PLC0415 - the console script imports this module before anything

    pactkit(prog_name="pactkit")
