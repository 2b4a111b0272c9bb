"""How the needs that others help with are called, in titles and findings."""

from .facts import Topic

TOPICS: dict[Topic, tuple[str, str]] = {
    "childcare": ("childcare", "cuidado infantil"),
    "nursery": ("nursery places", "plazas de escuela infantil"),
    "money": ("money", "dinero"),
    "housing": ("housing", "vivienda"),
    "legal": ("legal advice", "asesoría legal"),
    "work": ("finding work", "búsqueda de trabajo"),
    "training": ("education and training", "estudios y formación"),
    "additional_needs": ("children with additional needs", "niñas y niños con necesidades especiales"),
    "activities": ("activities outside of school", "actividades extraescolares"),
    "healthcare": ("health care", "atención sanitaria"),
}
