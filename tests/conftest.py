"""What holds for every test."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Slow, busy machines are no reason for a law to fail; the same examples every time, so that a failure can be repeated.
settings.register_profile("pactkit", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("pactkit")
