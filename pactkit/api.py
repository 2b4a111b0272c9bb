"""All that a component plugin imports.

    from attrs import frozen
    from pactkit.api import Component, Finding, hookimpl

What stands elsewhere in pactkit may change; this does not.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias, TypeVar

from attrs import define, field

from pactkit.config.facts import NoFacts, check_facts_class
from pactkit.config.toml_file import TomlFile, parse_toml
from pactkit.definitions import load_definition
from pactkit.errors import ComponentError
from pactkit.hookspecs import hookimpl
from pactkit.model.adaptation import Adaptation, Departure
from pactkit.model.alliance import Alliance, Partner, Service
from pactkit.model.context import Context, NetworkContext
from pactkit.model.definition import Definition
from pactkit.model.few import told_apart
from pactkit.model.fidelity import FidelityReport, Interval, SchemeScore
from pactkit.model.figure import Figure, FigureCell, FigureColumn, Money, People, Share, Span
from pactkit.model.finding import Finding
from pactkit.model.gathering import Audience, Gathering, Weekday, When
from pactkit.model.language import main_languages
from pactkit.model.number import Ratio
from pactkit.model.phrase import phrase
from pactkit.model.problem import Problem
from pactkit.model.readiness import MilestoneState, ReadinessReport
from pactkit.model.review import Review
from pactkit.model.site import Progress, Site, Targets
from pactkit.model.text import Text, say

MeasureValue: TypeAlias = int | Decimal | Fraction | Ratio | None
Measure: TypeAlias = Callable[[Context[Any]], MeasureValue]
_Measure = TypeVar("_Measure", bound=Callable[..., MeasureValue])


@define(eq=False)
class Component:
    """A part of the programme: its definition, the class of its facts, and its measures.

    Make one with `Component.load`. It is sealed when pactkit registers the plugin: after that no measure is added.
    """

    file: TomlFile = field(repr=False)
    facts: type | None = None
    measures: Mapping[str, Measure] = field(factory=dict)
    _sealed: bool = field(default=False, init=False)

    @classmethod
    def load(cls, package: str | None, facts: type | None = None, file: str = "component.toml") -> Component:
        """The component whose definition stands in `file` beside the code of `package` (say `__package__`).

        `facts` is the attrs class of the table `[components.<id>]` of a site. Raises ComponentError where there is no
        such file or a facts class cannot be used, and FilesError with every located problem where the file is wrong.
        """
        if not package:
            raise ComponentError(
                phrase("Component.load needs the package that component.toml stands in"),
                hint=phrase(
                    "Make the plugin a package (a folder with __init__.py) and say Component.load(__package__)"
                ),
            )
        try:
            content = pkgutil.get_data(package, file)
        except OSError:
            content = None
        if content is None:
            raise ComponentError(
                phrase("there is no %(file)s beside the code of %(package)s", file=file, package=package)
            )
        return cls.parse(content, facts=facts, name=f"{package}/{file}")

    @classmethod
    def parse(cls, content: bytes | str, facts: type | None = None, name: str = "component.toml") -> Component:
        """The component that a definition's text gives; for tests, and for definitions that are made by code."""
        if facts is not None:
            check_facts_class(facts)
        return cls(parse_toml(content.encode() if isinstance(content, str) else content, name), facts)

    def measure(self, function: _Measure) -> _Measure:
        """Decorate a function of a context as the measure of that name.

        It returns an int, Decimal, Fraction or `Ratio` (never a float), or None for unknown.
        """
        if self._sealed:
            message = phrase("the measure %(name)s comes too late: the component is sealed", name=function.__name__)
            raise ComponentError(message)
        self.measures = {**self.measures, function.__name__: function}
        return function

    def seal(self) -> tuple[Definition, tuple[Problem, ...]]:
        """The definition, with warnings and notes; from now on the component stays as it is.

        Raises FilesError with every located problem, as where a formula names a fact that the facts class has not.
        """
        self._sealed = True
        return load_definition(self.file, self.measures, self.facts or NoFacts)


__all__ = [
    "Adaptation",
    "Alliance",
    "Audience",
    "Component",
    "Context",
    "Departure",
    "FidelityReport",
    "Figure",
    "FigureCell",
    "FigureColumn",
    "Finding",
    "Gathering",
    "Interval",
    "MilestoneState",
    "Money",
    "NetworkContext",
    "Partner",
    "People",
    "Progress",
    "Ratio",
    "ReadinessReport",
    "Review",
    "SchemeScore",
    "Service",
    "Share",
    "Site",
    "Span",
    "Targets",
    "Text",
    "Weekday",
    "When",
    "hookimpl",
    "main_languages",
    "say",
    "told_apart",
]
