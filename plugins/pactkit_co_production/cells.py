"""What the tables of co-production are made with: columns, counts of people, and which of those pactkit hides."""

from pactkit.api import FigureCell, FigureColumn, People, Share


def column(name: str, en: str, es: str) -> FigureColumn:
    """A column with its title in English and Spanish."""
    return FigureColumn(id=name, title={"en": en, "es": es})


def share_of(part: int | None, whole: int | None) -> FigureCell:
    """A count of people as a share of those among whom they are, where both are stated; then its rest is safe too."""
    if part is None or whole is None or part > whole:
        return People.of(part)
    return Share(part, whole)


def is_hidden(part: int, whole: int | None, small: int) -> bool:
    """Whether pactkit hides a count of people by itself: it is small, or what is left of its whole is."""
    return part < small or (whole is not None and 0 < whole - part < small)
