"""Tests of files to start from."""
