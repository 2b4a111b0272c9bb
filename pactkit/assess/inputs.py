"""One digest over everything that a document was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


class InputsDigest:
    """One digest over the digests of all files read, in the order in which they are added."""

    def __init__(self, digests: Iterable[str]) -> None:
        self._hash = hashlib.sha256()
        self.add(*digests)

    def add(self, *digests: str) -> None:
        """More files."""
        for digest in digests:
            self._hash.update(digest.encode())

    def hexdigest(self) -> str:
        """SHA-256, in hexadecimal."""
        return self._hash.hexdigest()
