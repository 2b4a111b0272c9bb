"""The command line: the only place that prints or exits."""

from __future__ import annotations

import gc


def main() -> None:
    """Run `pactkit`."""
    gc.disable()  # imports make no garbage, and looking for it takes a tenth of `--help`; a command turns it on again
    from pactkit.cli.group import pactkit  # noqa: PLC0415 - the console script imports this module before anything

    pactkit(prog_name="pactkit")
