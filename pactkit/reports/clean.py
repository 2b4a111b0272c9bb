"""Text from files and plugins may hold anything: what would steer a terminal, or hide what is read, is not let out."""

from __future__ import annotations

UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"

_STEERING = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), UNPRINTABLE),  # control characters, escape codes among them
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), UNPRINTABLE),  # turn the direction of writing
    **dict.fromkeys(range(0xD800, 0xE000), UNPRINTABLE),  # halves of letters, from names that are not UTF-8
    **dict.fromkeys((0x09, 0x2028, 0x2029), " "),
    0x0A: "\n",
}


def clean(text: str) -> str:
    """The text without control characters; ends of lines stay."""
    return text if text.isprintable() else text.replace("\r\n", "\n").translate(_STEERING)


def one_line(text: str) -> str:
    """The same on one line."""
    return clean(text).replace("\n", " ")
