"""How topics, professions and kinds of help are called in figures, findings and the calendar."""

from collections.abc import Mapping

Words = Mapping[str, str]  # by language

TOPICS: Mapping[str, Words] = {
    "sleep": {"en": "Sleep", "es": "El sueño"},
    "toilet_training": {"en": "Toilet training", "es": "Dejar el pañal"},
    "stress": {"en": "Coping with stress", "es": "Cómo llevar el estrés"},
    "wellbeing": {"en": "Wellbeing", "es": "El bienestar"},
    "immunisation": {"en": "Immunisation", "es": "Las vacunas"},
    "vitamin_d": {"en": "Vitamin D", "es": "La vitamina D"},
    "breastfeeding": {"en": "Breastfeeding", "es": "La lactancia"},
    "child_development": {"en": "How children develop", "es": "Cómo se desarrollan los niños y niñas"},
    "behaviour": {"en": "Feelings and tantrums", "es": "Emociones y rabietas"},
    "baby_bonding": {"en": "Bonding with a baby", "es": "El vínculo con el bebé"},
    "speech": {"en": "Learning to talk", "es": "Aprender a hablar"},
    "fussy_eaters": {"en": "Fussy eaters", "es": "Niños y niñas que comen mal"},
    "nursery": {"en": "Finding a nursery", "es": "Encontrar guardería"},
    "housing": {"en": "Housing", "es": "La vivienda"},
    "local_area": {"en": "A better local area", "es": "Mejorar el barrio"},
    "back_to_work": {"en": "Going back to work", "es": "La vuelta al trabajo"},
    "other": {"en": "Another topic", "es": "Otro tema"},
}
PROFESSIONS: Mapping[str, Words] = {
    "midwife": {"en": "Midwife", "es": "Matrona"},
    "health_visitor": {"en": "Health visitor", "es": "Enfermera de salud infantil (health visitor)"},
    "pharmacist": {"en": "Pharmacist", "es": "Farmacéutica o farmacéutico"},
    "doctor": {"en": "Doctor", "es": "Médica o médico"},
    "nurse": {"en": "Nurse", "es": "Enfermera o enfermero"},
    "mental_health": {"en": "Mental health professional", "es": "Profesional de salud mental"},
    "speech_and_language": {"en": "Speech and language therapist", "es": "Logopeda"},
    "nutrition": {"en": "Dietitian or nutritionist", "es": "Nutricionista"},
    "adviser": {"en": "Adviser on housing, money or rights", "es": "Especialista en vivienda, dinero o derechos"},
    "other": {"en": "Another professional", "es": "Otra u otro profesional"},
}
HELP: Mapping[str, Words] = {
    "health": {"en": "Health", "es": "Salud"},
    "mental_health": {"en": "Mental health", "es": "Salud mental"},
    "housing": {"en": "Housing", "es": "Vivienda"},
    "money": {"en": "Money", "es": "Dinero"},
    "legal": {"en": "Legal advice", "es": "Asesoría legal"},
    "nursery": {"en": "Nursery", "es": "Guardería"},
    "food_vouchers": {"en": "Food vouchers", "es": "Vales de comida"},
    "work": {"en": "Work", "es": "Trabajo"},
    "community_groups": {"en": "Other groups nearby", "es": "Otros grupos de la zona"},
}
ONLINE: Words = {"en": "Online", "es": "En línea"}
IN_PERSON: Words = {"en": "In person", "es": "En persona"}
EITHER_WAY: Words = {"en": "In person or online", "es": "En persona o en línea"}


def workshop_title(topic: str, title: str | None) -> Words | str:
    """How a workshop is called: in the words of its invitation, else by its topic."""
    if title:
        return title
    return {"en": f"Workshop: {TOPICS[topic]['en']}", "es": f"Taller: {TOPICS[topic]['es']}"}


def listed(words: Mapping[str, Words], names: tuple[str, ...], language: str) -> str:
    """Several of them in one line, in lower case as within a sentence; vitamin D keeps its capital."""
    return ", ".join(words[name][language][:1].lower() + words[name][language][1:] for name in names)
