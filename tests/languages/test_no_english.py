"""A workspace in which nobody wrote a word of English: under `--lang es` no document holds one of pactkit's own.

The catalogue is taken in a disguise: every letter of a translation is a Cyrillic one. What a document then holds in
Latin letters was written by the workspace, which says `zx` to everything, is a code or a key, or was never marked.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import write_po
from click.testing import CliRunner

from pactkit.cli.group import pactkit as command
from pactkit.languages import catalogue
from pactkit.languages.voice import voice_of

from .catalogues import read
from .spanish_workspace import DAY, WAVES, workspace
from .test_catalogues import strings

CYRILLIC = "абцдефгхийклмнопярстувшщыз"
LATIN = "abcdefghijklmnopqrstuvwxyz"
LETTERS = str.maketrans(LATIN + LATIN.upper(), CYRILLIC + CYRILLIC.upper())
KEPT = re.compile(r"(%\(\w+\)[a-z]|%%|\{\w+[^}]*\}|`[^`]*`)")  # what is filled in, and what is typed
BY_BABEL = frozenset(
    re.findall(
        r"\w+",
        "de del al a y e enero febrero marzo abril mayo junio "
        "julio agosto septiembre octubre noviembre diciembre ene feb mar abr may jun "
        "jul ago sept oct nov dic lunes martes miércoles jueves viernes sábado "
        "domingo",
    )
)
CODES = frozenset(
    re.findall(
        r"\w+",
        "pactkit check new site readiness fidelity format json component components milestones ratings "
        "items sections terms on off note status source by text version name "
        "stage stages launch exploration installation initial full csv markdown html junit sarif external "
        "peer parent self kappa percent",
    )
)
MESSAGES = {"message", "hint", "advice", "why", "because", "undefined"}  # what a JSON document tells people
TYPED = re.compile(r"`[^`]*`|'[^'\s]*'|--[\w-]+|pactkit [a-z ]+|\S*[/_=.\[\]]\w\S*")
WORD = re.compile(r"(?<![\w-])[A-Za-z][a-z]+(?![\w-])")


def disguised(words: str) -> str:
    """A translation in other letters; what is filled in stays."""
    return "".join(part if at % 2 else part.translate(LETTERS) for at, part in enumerate(KEPT.split(words)))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The workspace as the current folder, no plugin installed, and the catalogue in its disguise."""
    found = read("es")
    for message in found:
        if message.id:
            forms = tuple(disguised(one) for one in strings(message.string))
            message.string = forms[0] if isinstance(message.id, str) else forms
    folder = tmp_path / "languages"
    folder.mkdir()
    with (folder / "es.po").open("wb") as out:
        write_po(out, found)

    def forget() -> None:
        for known in (catalogue.compiled, catalogue.translations_of, voice_of):
            known.cache_clear()

    monkeypatch.setattr(catalogue, "FOLDER", folder)
    monkeypatch.setattr("pactkit.host.host.installed_entry_points", lambda: ())
    root = workspace(tmp_path / "zx")
    monkeypatch.chdir(root)
    forget()
    yield root
    forget()


def english(text: str) -> list[str]:
    """The words in Latin letters of a document that the workspace did not write and no machine reads."""
    found = WORD.findall(TYPED.sub(" ", text))
    return sorted({one for one in found if not one.lower().startswith("zx") and one.lower() not in BY_BABEL | CODES})


def said(*words: str) -> str:
    """What a command says in Spanish, on both streams."""
    result = CliRunner().invoke(command, [*words, "--lang", "es"], env={"COLUMNS": "80"})
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return f"{result.stdout}\n{result.stderr}"


def seen(page: str) -> str:
    """What is read of a page, by eye and by ear."""
    page = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    heard = re.findall(r'(?:alt|title|aria-label)="([^"]*)"', page)
    return html.unescape("\n".join([re.sub(r"<[^>]+>", "\n", page), *heard]))


def messages(part: Any, key: str = "") -> Iterator[str]:
    """The sentences of a JSON document."""
    if isinstance(part, dict):
        for inner, value in part.items():
            yield from messages(value, inner)
    elif isinstance(part, list):
        for value in part:
            yield from messages(value, key)
    elif isinstance(part, str) and key in MESSAGES:
        yield part


OF_A_SITE = ("readiness", "plan", "fidelity", "next", "calendar")
DOCUMENTS = [
    ("audit",), ("audit", "--common", "zxa", "--common", "zxb"), ("audit", "--policy", "missing=floor"),
    *((name, site) for site in ("zxa", "zxb", "zxbad") for name in OF_A_SITE),
    ("compare", "zxa", *WAVES), ("explain", "zxa", "zxc"), ("explain", "zxa", "zxc", "ZX-1"), ("figures", "zxa"),
    ("agree", "zxa/reviews/b.toml", "zxa/reviews/c.toml"), ("check",), ("plugins", "show", "zxc"),
    ("score", "components/zxc.toml", "zxa/reviews/b.toml"),
]  # fmt: skip


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("words", DOCUMENTS, ids=" ".join)
def test_documents(words: tuple[str, ...]) -> None:
    """What people read of a document has no English in it, whichever form it has; of JSON that is its messages."""
    asked = (*words, "--as-of", DAY)
    assert english(said(*asked)) == []
    assert english(said(*asked, "--format", "markdown").replace("<br>", "\n")) == []
    assert english(seen(said(*asked, "--format", "html"))) == []
    document = json.JSONDecoder().raw_decode(said(*asked, "--format", "json"))[0]
    assert english("\n".join(messages(document))) == []


@pytest.mark.parametrize(
    "words",
    [
        ("audti",), ("audit", "--format", "zx"), ("audit", "--as-of", "zx"), ("audit", "--jobs", "zx"), ("readiness",),
        ("compare", "zxa", "zx", "zx"), ("explain", "zxa", "zxc", "ZX-99"), ("audit", "-w", "zx"),
        ("audit", "--policy", "threshold=zx"), ("new", "--help"), ("plugins", "--help"), ("audit", "--help"),
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.usefixtures("root")
def test_help_and_refusals(words: tuple[str, ...]) -> None:
    """Help, usage lines and refusals speak Spanish too, down to what stands for an argument."""
    names = {"en", "no", "list", "show", "workspace", "review", "audit", "plugins", "toml", "xlsx", "ics"}
    assert set(english(said(*words))) <= names | {"minimum", "evidence", "fresh"}
    assert not re.search(r"\b(?!ZX|ID\b)[A-Z]{3,}\b", said(*words))


def test_pages_and_new_files(root: Path) -> None:
    """The pages, the tables' column titles, and what stands in a new site and its form."""
    said("report", "--as-of", DAY, "-o", "pages")
    for page in root.glob("pages/*.html"):
        assert english(seen(page.read_text(encoding="utf-8"))) == [], page.name
    said("new", "review", "zxa", "--on", DAY, "--by", "zx", "--format", "html", "-o", "form.html")
    assert english(seen((root / "form.html").read_text(encoding="utf-8"))) == []
    said("new", "site", "Zxnew", "--launch", "2027-03-01")
    written = (root / "zxnew" / "site.toml").read_text(encoding="utf-8")
    comments = "\n".join(
        line.partition(" # ")[2] for line in written.splitlines() if "|" not in line and " kind = " not in line
    )
    assert english(comments.replace("hosts recruits refers funds trains governs", "")) == []
