"""pactkit: copy a community programme to a new place without turning it into something else.

Nothing is imported here, so that a command starts fast. Plugins import `pactkit.api`.
"""

__version__ = "0.1.0"
