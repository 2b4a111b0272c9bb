"""Pages: a network page and one page per site, self-contained HTML laid out by templates from typed views."""
