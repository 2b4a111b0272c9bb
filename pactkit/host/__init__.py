"""Everything pluggy, and only here: loading plugins, calling them guarded, and checking what comes back."""
