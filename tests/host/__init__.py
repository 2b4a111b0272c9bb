"""Tests of pactkit.host."""
