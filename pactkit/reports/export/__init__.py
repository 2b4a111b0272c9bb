"""Everything that pactkit knows of a workspace as tables: an auditor loses nothing by leaving."""
