"""`python -m pactkit`."""

from pactkit.cli import main

main()
