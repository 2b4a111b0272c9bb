"""A review on paper and in a spreadsheet: handed out to be filled in, and read back without losing an answer."""
