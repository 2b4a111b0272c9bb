"""How obstacles, kinds of help, overviews and devices are called in findings, figures and the calendar."""

from collections.abc import Mapping

Words = Mapping[str, str]  # by language

OBSTACLES: Mapping[str, Words] = {
    "confidence": {"en": "confidence with computers", "es": "la confianza con los ordenadores"},
    "connection": {"en": "internet and devices", "es": "internet y dispositivos"},
    "language": {"en": "language", "es": "el idioma"},
    "time": {"en": "time", "es": "el tiempo"},
    "trust": {"en": "trust", "es": "la confianza en los servicios"},
    "other": {"en": "one that this file does not name", "es": "una que este archivo no nombra"},
}
SESSIONS: Mapping[str, Words] = {
    "one_to_one": {"en": "Digital help, one to one", "es": "Ayuda digital individual"},
    "group": {"en": "Digital help in a group", "es": "Ayuda digital en grupo"},
}
OVERVIEWS: Mapping[str, Words] = {
    "leaflet": {"en": "The leaflet for new parents", "es": "El folleto para familias nuevas"},
    "web_page": {"en": "The web page", "es": "La página web"},
}
DEVICES: Mapping[str, Words] = {
    "phone": {"en": "Phones", "es": "Teléfonos"},
    "tablet": {"en": "Tablets", "es": "Tabletas"},
    "laptop": {"en": "Laptops", "es": "Portátiles"},
    "data": {"en": "Data and SIM cards", "es": "Datos y tarjetas SIM"},
    "wifi": {"en": "Wi-Fi at home", "es": "Wifi en casa"},
    "other": {"en": "Other devices", "es": "Otros dispositivos"},
}
