"""The words for what files say in codes: stages, states, kinds, roles, languages."""

from __future__ import annotations

from pactkit.languages.voice import Voice


def stage(code: str, voice: Voice) -> str:
    """A stage of implementation."""
    _ = voice.gettext
    return {
        "exploration": _("Exploration"),
        "installation": _("Installation"),
        "initial": _("Initial implementation"),
        "full": _("Full implementation"),
    }.get(code, code)


def stage_meaning(code: str, voice: Voice) -> str:
    """What a site does at a stage."""
    _ = voice.gettext
    return {
        "exploration": _("finding out whether the programme fits here"),
        "installation": _("preparing the first session"),
        "initial": _("running, in its first terms"),
        "full": _("running as a settled programme"),
    }.get(code, "")


def milestone_status(code: str, voice: Voice) -> str:
    """Where a milestone stands."""
    _ = voice.gettext
    return {
        "not_started": _("Not started"),
        "in_progress": _("In progress"),
        "done": _("Done"),
        "blocked": _("Blocked"),
        "not_needed": _("Not needed"),
    }.get(code, code)


def item_state(code: str, voice: Voice) -> str:
    """Where an item of a checklist stands."""
    _ = voice.gettext
    return {
        "rated": _("Rated"),
        "measured": _("Counted from the site's facts"),
        "not_applicable": _("Does not apply here"),
        "not_due": _("Not due yet"),
        "cannot_rate": _("Could not be rated: counts as the lowest level"),
        "unanswered": _("Not answered"),
        "error": _("Its measure failed: counts as not answered"),
    }.get(code, code)


def source(code: str, voice: Voice) -> str:
    """Where a rating comes from."""
    _ = voice.gettext
    return {
        "external": _("External review"),
        "peer": _("Peer review"),
        "parent": _("Review by parents"),
        "self": _("Self-review"),
        "facts": _("The site's facts"),
    }.get(code, code)


def evidence_kind(code: str, voice: Voice) -> str:
    """What kind of evidence a rating rests on."""
    _ = voice.gettext
    return {
        "record": _("Record"),
        "observation": _("Observation"),
        "interview": _("Interview"),
        "survey": _("Survey"),
        "routine_data": _("Routine data"),
    }.get(code, code)


def item_function(code: str, voice: Voice) -> str:
    """Whether an item may take a local form."""
    _ = voice.gettext
    return {"core": _("Core: must not change"), "adaptable": _("Adaptable: local form")}.get(code, code)


def dimension(code: str, voice: Voice) -> str:
    """A dimension of fidelity."""
    _ = voice.gettext
    return {
        "adherence": _("Adherence"),
        "dose": _("Dose"),
        "quality": _("Quality"),
        "responsiveness": _("Responsiveness"),
        "differentiation": _("Differentiation"),
        "reach": _("Reach"),
    }.get(code, code)


def partner_kind(code: str, voice: Voice) -> str:
    """What a partner or a service is."""
    _ = voice.gettext
    return {
        "church": _("Church"),
        "mosque": _("Mosque"),
        "temple": _("Temple"),
        "synagogue": _("Synagogue"),
        "school": _("School"),
        "college": _("College"),
        "nursery": _("Nursery"),
        "childrens_centre": _("Children's centre"),
        "charity": _("Charity"),
        "union": _("Union"),
        "housing": _("Housing"),
        "maternity": _("Maternity"),
        "health_visiting": _("Health visiting"),
        "gp": _("GP practice"),
        "pharmacy": _("Pharmacy"),
        "mental_health": _("Mental health"),
        "family_hub": _("Family hub"),
        "library": _("Library"),
        "council": _("Council"),
        "other": _("Other"),
    }.get(code, code)


def commitment(code: str, voice: Voice) -> str:
    """How firmly a partner has said yes."""
    _ = voice.gettext
    return {"approached": _("Approached"), "pledged": _("Pledged"), "confirmed": _("Confirmed")}.get(code, code)


def role(code: str, voice: Voice) -> str:
    """What a partner does in the alliance."""
    _ = voice.gettext
    return {
        "hosts": _("Hosts groups"),
        "recruits": _("Recruits families and volunteers"),
        "refers": _("Refers families"),
        "funds": _("Gives or raises money"),
        "trains": _("Helps to train"),
        "governs": _("Takes part in governing"),
    }.get(code, code)


def nation(name: str, voice: Voice) -> str:
    """A nation of the United Kingdom."""
    _ = voice.gettext
    return {
        "England": _("England"),
        "Scotland": _("Scotland"),
        "Wales": _("Wales"),
        "Northern Ireland": _("Northern Ireland"),
    }.get(name, name)


def spoken(code: str, voice: Voice) -> str:
    """The name of a language; its code where there is no name for it."""
    _ = voice.gettext
    names = {
        "ar": _("Arabic"), "bn": _("Bengali"), "bg": _("Bulgarian"), "cs": _("Czech"), "cy": _("Welsh"),
        "de": _("German"), "en": _("English"), "es": _("Spanish"), "fa": _("Persian"), "fr": _("French"),
        "gu": _("Gujarati"), "hi": _("Hindi"), "hu": _("Hungarian"), "it": _("Italian"), "ku": _("Kurdish"),
        "lt": _("Lithuanian"), "pa": _("Punjabi"), "pl": _("Polish"), "ps": _("Pashto"), "pt": _("Portuguese"),
        "ro": _("Romanian"), "ru": _("Russian"), "so": _("Somali"), "sq": _("Albanian"), "sw": _("Swahili"),
        "ta": _("Tamil"), "ti": _("Tigrinya"), "tr": _("Turkish"), "uk": _("Ukrainian"), "ur": _("Urdu"),
        "vi": _("Vietnamese"), "yo": _("Yoruba"), "zh": _("Chinese"),
    }  # fmt: skip
    return names.get(code, code)


def severity(code: str, voice: Voice) -> str:
    """How much a finding or a problem matters."""
    _ = voice.gettext
    return {
        "blocker": _("Blocker"),
        "warning": _("Warning"),
        "note": _("Note"),
        "error": _("Error"),
    }.get(code, code)


def launch_verdict(code: str | None, voice: Voice) -> str:
    """What the plan says of the planned first session."""
    _ = voice.gettext
    return {"on_track": _("On track"), "at_risk": _("At risk"), "late": _("Late")}.get(code or "", "")


def gate_state(code: str, voice: Voice) -> str:
    """Whether a gate lets the band rise."""
    _ = voice.gettext
    return {"shut": _("Shut"), "open": _("Open"), "undecided": _("Undecided")}.get(code, code)


def goal(code: str, voice: Voice) -> str:
    """What an adaptation is meant to do, as FRAME tells goals apart."""
    _ = voice.gettext
    return {
        "reach": _("reach or engage more families"),
        "retention": _("keep families coming"),
        "feasibility": _("make it feasible here"),
        "fit": _("fit the families it is for"),
        "culture": _("respect culture and faith"),
        "outcomes": _("have more effect"),
        "cost": _("cost less"),
        "satisfaction": _("be liked more"),
    }.get(code, code)


def delivery_level(code: str, voice: Voice) -> str:
    """For whom an adaptation is made, as FRAME tells levels of delivery apart."""
    _ = voice.gettext
    return {
        "family": _("one family"),
        "group": _("one group"),
        "cohort": _("families that share something"),
        "deliverer": _("one person who delivers it"),
        "venue": _("one venue"),
        "organisation": _("one organisation"),
        "network": _("the whole site or network"),
    }.get(code, code)
