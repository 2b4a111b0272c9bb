"""How a record's fields are told apart by where they come from."""

from __future__ import annotations

FILLED_IN = {"filled_in": True}  # metadata of a field that pactkit finds itself, and no file states
