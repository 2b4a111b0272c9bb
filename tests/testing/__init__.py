"""Tests of pactkit.testing."""
