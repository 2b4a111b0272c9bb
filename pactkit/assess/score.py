"""One review scored by one definition: no workspace, no facts, no plugins; every item is due."""

from __future__ import annotations

import hashlib
from pathlib import Path

from attrs import frozen

import pactkit
from pactkit.config.complaints import Complaints
from pactkit.config.review_file import read_review
from pactkit.config.toml_file import read_toml
from pactkit.definitions import load_definition
from pactkit.errors import FilesError
from pactkit.model.catalogue import Catalogue
from pactkit.model.definition import Definition
from pactkit.model.fidelity import FidelityReport
from pactkit.model.made_with import MadeWith
from pactkit.model.phrase import phrase
from pactkit.model.problem import Problem
from pactkit.model.programme import Policy
from pactkit.model.review import Review
from pactkit.model.terms import ORDINARY, Terms
from pactkit.scoring.counting import count_ratings, counting_reviews
from pactkit.scoring.fidelity import standard_fidelity
from pactkit.scoring.policy_changes import changed_definitions, changed_policy


@frozen(kw_only=True)
class Scored:
    """What a definition makes of a review."""

    definition: Definition
    review: Review
    report: FidelityReport
    policy: Policy
    problems: tuple[Problem, ...]  # warnings and notes of both files
    made_with: MadeWith


def score_review(definition_path: Path, review_path: Path, terms: Terms = ORDINARY) -> Scored:
    """Score a review. Raises FilesError with every problem of both files where one of them cannot be used.

    And TermsError where what is tried on these terms does not fit the definition.
    """
    problems: list[Problem] = []
    file = read_toml(definition_path, str(definition_path))
    definition, found = load_definition(file)
    problems += found
    read = read_toml(review_path, str(review_path))
    complaints = Complaints(read.name)
    review = read_review(read, review_path.name, _only(definition, read.data.get("ratings")), complaints)
    stated = read.data.get("ratings")
    if review is not None and isinstance(stated, dict) and stated and definition.id not in stated:
        message = phrase("this review does not rate %(component)s", component=definition.id)
        complaints.add(("ratings",), message, hint=phrase("It rates %(components)s", components=", ".join(stated)))
    problems += complaints.problems(read.text)
    if review is None or complaints.spoilt:
        raise FilesError(problem for problem in problems if problem.is_error)
    definition = changed_definitions({definition.id: definition}, terms.changes)[definition.id]
    policy = changed_policy(Policy(), terms.changes)
    reviews = counting_reviews([review], definition.id, None)
    report = standard_fidelity(
        definition,
        counted=count_ratings(definition, reviews),
        measured={},
        conditions={},
        stage=None,
        adaptations=(),
        as_of=review.on,
        policy=policy,
        evidence=terms.evidence,
        reviews=reviews,
    )
    inputs = hashlib.sha256((file.digest + read.digest).encode()).hexdigest()
    made = MadeWith(pactkit=pactkit.__version__, components={definition.id: definition.version}, inputs=inputs)
    return Scored(
        definition=definition,
        review=review,
        report=report,
        policy=policy,
        problems=tuple(problems),
        made_with=made,
    )


def _only(definition: Definition, stated: object) -> Catalogue:
    """A catalogue of this definition alone; what the review says of others is left unread."""
    return Catalogue.alone([definition], stated if isinstance(stated, dict) else ())
