"""Tests of the formats that other tools read."""
