"""A document played from top to bottom: its files are written, its commands run, its output compared.

- A block of TOML or Python is a whole file; its first line is a comment with its name. A later block of the same name
  takes its place. One that is named as wrong on purpose stands until the next heading.
- A block `console` holds command lines (`$ pactkit ...`) with what they print; a command line that does not give 0 says
  so with `# exit 1`. Output that is not shown is not compared; `...` stands for any number of lines.
- A block `json` shows what the command before it printed.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from importlib import import_module, invalidate_caches
from pathlib import Path
from traceback import format_exception

from attrs import define, field
from click.testing import CliRunner

from pactkit.cli.group import pactkit

from .likeness import same_lines, unlike
from .markdown import Block, Document

_COMMAND = re.compile(r"\$ (?P<command>.*?)(?: +# exit (?P<code>\d))?")
FELL_SHORT = 1  # exit code: done, and an error was found


@define
class Player:
    """A folder in which documents are played, and what was not as they show it."""

    folder: Path
    mistakes: list[str] = field(factory=list)
    _unchecked: list[Path] = field(factory=list, init=False)
    _wrong: list[Path] = field(factory=list, init=False)
    _output: str = field(default="", init=False)
    _at: str = field(default="", init=False)

    def write_files(self, document: Document) -> None:
        """Only write what a document shows as right."""
        for block in document.blocks:
            if block.file and not block.wrong:
                self._put(block.file, block.text)

    def play(self, document: Document) -> None:
        """Everything, from top to bottom."""
        for section in document.sections:
            for wrong in self._wrong:
                wrong.unlink()
                wrong.parent.rmdir()
            self._wrong.clear()
            for block in section.blocks:
                self._at = f"docs/{document.name}.md:{block.line}"
                self._block(block)
        self._check_files()

    def _block(self, block: Block) -> None:
        if block.file:
            self._file(block, block.file)
        elif block.kind == "console":
            self._check_files()
            for command, code, lines in _commands(block.text):
                self._run(command, code, lines)
        elif block.kind == "json":
            for difference in unlike(json.loads(block.text), json.loads(self._output)):
                self._say(difference)
        elif block.kind != "text":
            self._say(f"a block of {block.kind} names no file on its first line")

    def _file(self, block: Block, name: str) -> None:
        if self.folder / name in self._unchecked:
            self._check_files()
        path = self._put(name, block.text)
        if block.wrong:
            self._wrong.append(path)
            self._pactkit(FELL_SHORT, "check", str(path))
        else:
            self._unchecked.append(path)

    def _put(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
        return path

    def _check_files(self) -> None:
        """Every file that was written since is as it should be: valid, without so much as a note, or it runs."""
        names = [path.relative_to(self.folder) for path in self._unchecked]
        self._unchecked.clear()
        modules = [".".join(name.with_suffix("").parts) for name in names if name.suffix == ".py"]
        for tests in [module for module in modules if module.startswith("tests.")]:
            modules.remove(tests)  # they are run by a command line
        for module in modules:
            self._import(module.removesuffix(".__init__"))
        tables = [str(name) for name in names if name.suffix == ".toml" and name.name != "pyproject.toml"]
        if tables:
            self._pactkit(0, "check", *tables, "--format", "json")
            for problem in json.loads(self._output)["problems"]:
                self._say(f"a file holds a problem: {problem}")

    def _import(self, module: str) -> None:
        with self._entered():
            try:
                import_module(module)
            except Exception as error:  # noqa: BLE001 - whatever the code in a document raises
                self._say(f"import {module} raised\n{''.join(format_exception(error))}")

    def _run(self, command: str, code: int, lines: list[str]) -> None:
        program, *arguments = shlex.split(command)
        if command == "pip install -e .":
            self._install()
        elif program == "pytest":
            self._pytest(*arguments)
        elif program == "pactkit":
            self._pactkit(code, *arguments)
            if lines and not same_lines(lines, self._output.rstrip("\n").split("\n")):
                self._say(f"$ {command}\n{self._output}")
        else:
            self._say(f"{program} is not played")

    def _pactkit(self, code: int, *arguments: str) -> None:
        """Run pactkit as its console script does, with the plugins of this folder beside those that are installed."""
        with self._entered():
            result = CliRunner().invoke(pactkit, arguments, prog_name="pactkit")
        self._output = result.output
        if result.exception and not isinstance(result.exception, SystemExit):
            self._say(f"pactkit {' '.join(arguments)} raised\n{''.join(format_exception(result.exception))}")
        elif result.exit_code != code:
            self._say(f"pactkit {' '.join(arguments)} gave {result.exit_code}, not {code}:\n{self._output}")

    def _pytest(self, *arguments: str) -> None:
        command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        environment.pop("PYTEST_ADDOPTS", None)  # meant for the tests of pactkit
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            self._say(f"{' '.join(command)} gave {done.returncode}:\n{done.stdout}{done.stderr}")

    @contextmanager
    def _entered(self) -> Iterator[None]:
        """The folder as the current one, its modules found, and none of them known from before."""
        before = sys.dont_write_bytecode
        self._forget()
        sys.path.insert(0, str(self.folder))
        sys.dont_write_bytecode = True
        try:
            with chdir(self.folder):
                yield
        finally:
            sys.dont_write_bytecode = before
            sys.path.remove(str(self.folder))
            self._forget()

    def _forget(self) -> None:
        files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
        for name in [name for name, file in files.items() if file and Path(file).is_relative_to(self.folder)]:
            del sys.modules[name]
        invalidate_caches()

    def _install(self) -> None:
        """What pip writes for an editable install, from pyproject.toml: nothing is fetched, nothing is built."""
        project = tomllib.loads((self.folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        name, version = project["name"].replace("-", "_"), project["version"]
        points = "\n".join(f"{key} = {value}" for key, value in project["entry-points"]["pactkit"].items())
        metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {version}"
        self._put(f"{name}-{version}.dist-info/METADATA", metadata)
        self._put(f"{name}-{version}.dist-info/entry_points.txt", f"[pactkit]\n{points}")

    def _say(self, mistake: str) -> None:
        self.mistakes.append(f"{self._at}: {mistake}")


def _commands(text: str) -> Iterator[tuple[str, int, list[str]]]:
    """Each command line with its exit code and the lines shown under it."""
    for part in re.split(r"^(?=\$ )", text, flags=re.MULTILINE):
        first, *lines = part.rstrip("\n").split("\n")
        if part:
            match = _COMMAND.fullmatch(first)
            assert match, f"this is no command line: {first}"
            yield match["command"], int(match["code"] or 0), lines
