"""Formats that other tools read: SARIF for code scanning, JUnit for build servers."""
