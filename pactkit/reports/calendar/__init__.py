"""What is on at a site, for parents: one view, then text, markdown, JSON, csv, a page and an .ics file."""
