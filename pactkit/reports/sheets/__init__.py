"""One sheet per command: what it says, in blocks that text, markdown and html lay out alike."""
