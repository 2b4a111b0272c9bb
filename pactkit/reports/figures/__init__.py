"""Figures: one view of what may be shown, from which text, markdown, JSON, csv and the pages are made."""
