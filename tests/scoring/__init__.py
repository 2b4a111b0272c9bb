"""Tests of pactkit.scoring."""
