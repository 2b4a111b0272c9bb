"""The words that facts of an evaluation may use, each with its name in English and Spanish.

Measures are named, never quoted: the wording of a questionnaire belongs to whoever licenses it.
"""

from collections.abc import Mapping
from typing import Literal

Domain = Literal[
    "social_connection", "mental_health", "child_development", "self_efficacy", "confidence", "access_to_services"
]
Measure = Literal[
    "gad_7",
    "phq_9",
    "ghq_12",
    "swemwbs",
    "wemwbs",
    "kpcs",
    "top_5",
    "assis",
    "nvs_uk",
    "asq",
    "cdi",
    "prosocial",
    "acceptability",
    "own",
]
Lengths = Literal["not_looked_at", "in_the_round", "in_each_session"]
Support = Literal["recruitment", "guides", "coaching", "reflection", "supervision", "feedback"]
Level = Literal["low", "moderate", "moderate_to_high", "high", "very_high"]
Outcome = Literal["maternal_mental_health", "parenting", "social_support", "access_to_support", "early_childhood"]
Topic = Literal["groups", "welcome", "community", "practical", "communication"]


def both(en: str, es: str) -> Mapping[str, str]:
    """A text by language."""
    return {"en": en, "es": es}


DOMAINS: Mapping[str, Mapping[str, str]] = {  # the six areas of change that parents told of in 2023
    "social_connection": both("Social connection and support", "Vínculos y apoyo social"),
    "mental_health": both("Mental health and wellbeing", "Salud mental y bienestar"),
    "child_development": both("Child development", "Desarrollo infantil"),
    "self_efficacy": both("Parental self-efficacy", "Seguridad en la propia crianza"),
    "confidence": both("Confidence and leadership", "Confianza y liderazgo"),
    "access_to_services": both("Access to information and services", "Acceso a información y servicios"),
}

MEASURES: Mapping[str, Mapping[str, str]] = {
    "gad_7": both("GAD-7 (anxiety)", "GAD-7 (ansiedad)"),
    "phq_9": both("PHQ-9 (depression)", "PHQ-9 (depresión)"),
    "ghq_12": both("GHQ-12 (general mental health)", "GHQ-12 (salud mental general)"),
    "swemwbs": both("SWEMWBS (mental wellbeing)", "SWEMWBS (bienestar mental)"),
    "wemwbs": both("WEMWBS (mental wellbeing)", "WEMWBS (bienestar mental)"),
    "kpcs": both("KPCS (parenting confidence)", "KPCS (seguridad en la crianza)"),
    "top_5": both("Top-5 (PACT's own)", "Top-5 (propio de PACT)"),
    "assis": both("ASSIS (social support)", "ASSIS (apoyo social)"),
    "nvs_uk": both("NVS-UK (health literacy)", "NVS-UK (alfabetización en salud)"),
    "asq": both("ASQ (child development)", "ASQ (desarrollo infantil)"),
    "cdi": both("CDI (children's language)", "CDI (lenguaje infantil)"),
    "prosocial": both("Prosocial behaviour (told by parents)", "Conducta prosocial (según madres y padres)"),
    "acceptability": both("Acceptability of the programme", "Aceptación del programa"),
    "own": both("A measure of our own", "Una medida propia"),
}

LEVELS: Mapping[str, Mapping[str, str]] = {  # of confidence in a finding, rising
    "low": both("Low", "Baja"),
    "moderate": both("Moderate", "Moderada"),
    "moderate_to_high": both("Moderate to high", "De moderada a alta"),
    "high": both("High", "Alta"),
    "very_high": both("Very high", "Muy alta"),
}

STRENGTHS: Mapping[str, Mapping[str, str]] = {  # of the site's own data, rising
    "weak": both("Weak", "Débil"),
    "middling": both("Middling", "Media"),
    "strong": both("Strong", "Fuerte"),
}

OUTCOMES: Mapping[str, Mapping[str, str]] = {
    "maternal_mental_health": both("Maternal mental health", "Salud mental materna"),
    "parenting": both("Parenting skills and confidence", "Habilidades y seguridad en la crianza"),
    "social_support": both("Social support", "Apoyo social"),
    "access_to_support": both("Access to support services", "Acceso a servicios de apoyo"),
    "early_childhood": both("Early childhood development", "Desarrollo en la primera infancia"),
}

TOPICS: Mapping[str, Mapping[str, str]] = {
    "groups": both("Groups and activities", "Grupos y actividades"),
    "welcome": both("Welcoming environment", "Ambiente acogedor"),
    "community": both("Community and connection", "Comunidad y vínculos"),
    "practical": both("Practical support", "Apoyo práctico"),
    "communication": both("Communication", "Comunicación"),
}

LENGTHS: Mapping[str, Mapping[str, str]] = {  # who was invited, by how long they have been members; rising
    "not_looked_at": both("Not looked at", "No se miró"),
    "in_the_round": both(
        "Of every length, in the round as a whole", "De todos los tiempos, en el conjunto de la ronda"
    ),
    "in_each_session": both("Of every length in each session", "De todos los tiempos en cada sesión"),
}

SUPPORTS: Mapping[str, Mapping[str, str]] = {  # what those who led the round of 2023 were given beside training and pay
    "recruitment": both("an open call for the role", "una convocatoria abierta"),
    "guides": both("a guide to each exercise", "una guía de cada ejercicio"),
    "coaching": both("coaching one to one", "acompañamiento individual"),
    "reflection": both("looking back together", "reflexión en grupo"),
    "supervision": both("somebody at hand in the sessions", "alguien al lado en las sesiones"),
    "feedback": both("feedback afterwards", "comentarios después"),
}

SIDES: Mapping[str, Mapping[str, str]] = {
    "valued": both("Valued most", "Lo que más se valora"),
    "asked_for": both("Could be better", "Lo que podría mejorar"),
}

WAVES: Mapping[str, Mapping[str, str]] = {
    "baseline": both("At joining", "Al llegar"),
    "follow_up": both("At follow-up", "En el seguimiento"),
    "once": both("Once", "Una sola vez"),
}

SIGNIFICANT: Mapping[str, Mapping[str, str]] = {
    "yes": both("Yes", "Sí"),
    "no": both("No", "No"),
    "not_applicable": both("Not applicable", "No procede"),
}

INDEPENDENT: Mapping[str, Mapping[str, str]] = {
    "yes": both("Yes", "Sí"),
    "doubtful": both("In doubt", "Dudosa"),
    "no": both("No", "No"),
}

INDICATORS: Mapping[str, Mapping[str, str]] = {  # where programme.toml names none: those of the PACT project page
    "social_capital": both("Social capital", "Capital social"),
    "mental_wellbeing": both("Mental well-being", "Bienestar mental"),
    "health_literacy": both("Health literacy", "Alfabetización en salud"),
    "healthy_behaviours": both("Healthy behaviours", "Hábitos saludables"),
    "child_development": both(
        "Children's social and emotional development", "Desarrollo social y emocional de los niños"
    ),
    "parent_leadership": both("Parent leadership", "Liderazgo de madres y padres"),
    "community_action": both("Community action", "Acción comunitaria"),
}

REVIEW_IN_DOUBT = both(
    "No peer-reviewed study in the list is clearly independent of the programme",
    "Ningún estudio revisado por pares de la lista es claramente independiente del programa",
)
