"""What languages are called by those who speak them, so that parents find theirs on any page."""

from __future__ import annotations

OWN_NAMES = {
    "ar": "العربية",
    "bg": "Български",
    "bn": "বাংলা",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "gu": "ગુજરાતી",
    "hi": "हिन्दी",
    "hu": "Magyar",
    "it": "Italiano",
    "ku": "Kurdî",
    "lt": "Lietuvių",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "so": "Soomaali",
    "sq": "Shqip",
    "sw": "Kiswahili",
    "ta": "தமிழ்",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "yo": "Yorùbá",
    "zh": "中文",
}
FROM_THE_RIGHT = frozenset({"ar", "fa", "ps", "ur"})  # written from right to left


def own_name(code: str) -> str:
    """What a language is called by those who speak it; its code where that is not known."""
    return OWN_NAMES.get(code, code)
