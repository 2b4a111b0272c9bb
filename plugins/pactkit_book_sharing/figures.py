"""What book sharing publishes about a site: what parents said of it. pactkit hides what would show few of them."""

from collections.abc import Iterator

from pactkit.api import Context, Figure, FigureColumn, Share

from .facts import Answers, BookSharing


def figures(context: Context[BookSharing]) -> Iterator[Figure]:
    """The answers that have come in, the oldest first. Nothing is added up: each row asked other parents."""
    given = sorted((one for one in context.facts.answers if one.on <= context.as_of), key=lambda one: one.on)
    if given:
        yield Figure(
            id="answers",
            title={
                "en": "What parents said at the end of their course",
                "es": "Qué dijeron las familias al final de su curso",
            },
            columns=(
                _column("on", "Asked up to", "Preguntado hasta"),
                _column("know_child_better", "Know their child better", "Conocen mejor a su hija o hijo"),
                _column("get_on_better", "Get on better with each other", "Se llevan mejor"),
                _column(
                    "child_joins_in",
                    "Their child could take part in other learning",
                    "Su hija o hijo pudo participar en otras actividades educativas",
                ),
            ),
            rows=tuple(
                (
                    one.on,
                    _share(one, one.know_child_better),
                    _share(one, one.get_on_better),
                    _share(one, one.child_joins_in),
                )
                for one in given
            ),
            notes=(
                {
                    "en": "The three things that many parents said when King's College London reviewed the course. Here"
                    " nobody is compared with families who did not take it",
                    "es": "Las tres cosas que dijeron muchas familias cuando el King's College London revisó el curso."
                    " Aquí no se compara con familias que no lo hicieron",
                },
            ),
            drawn=True,
        )


def _column(column: str, en: str, es: str) -> FigureColumn:
    return FigureColumn(id=column, title={"en": en, "es": es})


def _share(answers: Answers, said: int | None) -> Share | None:
    return None if said is None or not answers.asked else Share(said, answers.asked)
