"""A workspace and the host make reports: what the commands, the pages and the tests call."""
