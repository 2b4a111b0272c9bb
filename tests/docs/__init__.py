"""Tests of the documentation: what docs/ shows is what pactkit does."""
