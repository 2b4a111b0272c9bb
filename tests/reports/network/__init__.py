"""Tests of what is told of all sites together."""
