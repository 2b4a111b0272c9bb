"""Tests of the figures as they are shown."""
