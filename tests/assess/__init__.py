"""Tests of pactkit.assess."""
