"""What an annotation of a facts class says."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from pactkit.model.text import Text


def is_literal(kind: Any) -> bool:
    """Whether an annotation is a Literal."""
    return get_origin(kind) is Literal


def is_tuple(kind: Any) -> bool:
    """Whether an annotation is `tuple[X, ...]`."""
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def is_text(kind: Any) -> bool:
    """Whether an annotation is text for people, perhaps left out."""
    return kind in (Text, Text | None)
