"""What a document was made with."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class MadeWith:
    """The versions and the digest of the files behind a document, so that it can be made again."""

    pactkit: str
    components: Mapping[str, str]  # versions by id
    inputs: str  # SHA-256 over all files read
