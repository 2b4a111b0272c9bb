"""Tests of pactkit.config."""
