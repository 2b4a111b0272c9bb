"""What kind of thing is wrong: an id that stays the same whatever names, numbers and days its sentence holds.

The ids of pactkit's own sentences come from the sentences themselves, without what is filled into them, so that one
that is said in two places is one rule, in every language. A sentence of a component's own code has no such form: it
goes by the component.
"""

from __future__ import annotations

import re

from pactkit.model.phrase import Phrase
from pactkit.model.text import Text

FILE, FINDING, MILESTONE, DEPARTURE, COMPONENT, SITE = "file", "finding", "milestone", "departure", "component", "site"
OWN = "rule-of-a-component"
LONGEST = 80  # letters
_FILLED = re.compile(r"%\(\w+\)[-+ #0]*[\d.]*[a-zA-Z]")
_WORD = re.compile(r"[a-z0-9]+")


def rule(kind: str, message: Text, otherwise: str = OWN) -> str:
    """The id of the rule behind a sentence, as `kind/words-of-the-sentence`; `otherwise` where it has no template."""
    words = _WORD.findall(_FILLED.sub(" ", template(message)).lower())
    name = ""
    for word in words:
        if len(name) + len(word) >= LONGEST:
            break
        name += f"-{word}" if name else word
    return f"{kind}/{name or otherwise}"


def blanked(sentence: str) -> str:
    """A sentence with dots where something is filled in, for people who read what a rule is about."""
    return _FILLED.sub("…", sentence).replace("%%", "%")


def template(message: Text) -> str:
    """The sentence of pactkit's own without what is filled in; nothing for any other."""
    return message.template if isinstance(message, Phrase) else ""
