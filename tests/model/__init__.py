"""Tests of pactkit.model."""
