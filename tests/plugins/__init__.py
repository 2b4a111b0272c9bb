"""Tests of the components that pactkit ships with."""
