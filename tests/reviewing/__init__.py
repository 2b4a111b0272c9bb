"""Tests of reviews on paper and in spreadsheets."""
