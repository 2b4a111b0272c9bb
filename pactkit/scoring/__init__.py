"""Pure functions: levels to scores, milestones to days. Exact arithmetic throughout; rounding is for showing only."""
