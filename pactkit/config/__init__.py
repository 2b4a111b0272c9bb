"""TOML files to the model, or every problem with its place."""
