"""Files to start from: commented TOML that passes `check` as it is, with every question ready to fill."""
