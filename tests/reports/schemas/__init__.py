"""Tests of pactkit.reports.schemas."""
