"""The JSON of `plugins`: what is installed, and where it came from."""

from __future__ import annotations

from pactkit.host.plugin import Plugin
from pactkit.languages.voice import say, voice_of
from pactkit.reports.fact_list import fact_list
from pactkit.reports.sources import matters_content
from pactkit.reports.values import Json


def plugin_content(plugin: Plugin) -> Json:
    """One component in a list of all."""
    return {
        "id": plugin.id,
        "version": plugin.definition.version,
        "distribution": plugin.distribution,
        "module": plugin.module or None,
        "hooks": list(plugin.hooks),
        "sections": len(plugin.definition.sections),
        "items": len(plugin.definition.items),
        "milestones": len(plugin.definition.milestones),
    }


def whole_plugin_content(plugin: Plugin, language: str) -> Json:
    """One component by itself, with its questions and milestones."""
    definition = plugin.definition
    return {
        **plugin_content(plugin),
        "title": say(definition.title, language),
        "summary": say(definition.summary, language),
        "source": say(definition.source, language),
        "item_list": [
            {
                "code": item.code,
                "section": definition.section_of[item.code].id,
                "function": item.function,
                "ask": say(item.ask, language),
                "source": say(item.source, language) or None,
                "indicators": list(item.indicators),
            }
            for item in definition.items
        ],
        "milestone_list": [
            {"id": one.id, "stage": one.stage, "title": say(one.title, language)} for one in definition.milestones
        ],
        "facts": [{"path": path, "kind": kind} for path, kind in fact_list(plugin, voice_of(language))],
        "sources": matters_content(definition.statements, language),
    }
