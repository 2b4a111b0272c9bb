"""The tools that judge a page: a browser with axe-core, and the Nu HTML checker; or why they cannot be had."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--allow-file-access-from-files",
)  # fmt: skip
RESULT = re.compile(r'<pre id="result">(.*?)</pre>', re.DOTALL)

# Opens what is folded, so that it is judged too, waits for a frame, and hands the verdict to the page around it.
PROBE = """
<script>
addEventListener("load", async () => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const found = await axe.run(document, { iframes: false, resultTypes: ["violations"] });
  const violations = found.violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 200))]);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  parent.postMessage({ name: "NAME", wide, dark, violations }, "*");
});
</script>
"""
FRAMES = """<!doctype html><meta charset="utf-8"><title>Frames</title><pre id="result"></pre>
<script>
const got = [];
addEventListener("message", (event) => {
  got.push(event.data);
  if (got.length === COUNT) document.getElementById("result").textContent = JSON.stringify(got);
});
</script>
FRAMES
"""


def axe() -> str:
    """The text of axe-core, or skip."""
    return _file("PACTKIT_AXE", "axe-core/axe.min.js", "npm install axe-core").read_text(encoding="utf-8")


def checker() -> list[str]:
    """How the Nu HTML checker is run, or skip."""
    jar = _file("PACTKIT_VNU", "vnu-jar/build/dist/vnu.jar", "npm install vnu-jar")
    return [_program(("java",)), "-jar", str(jar)]


def judge(pages: Iterable[Path], folder: Path, width: int, *, dark: bool) -> list[dict[str, Any]]:
    """What axe-core says of each page at a width, in one scheme; all stand as frames in one page, which is fast."""
    browser, script = _program(BROWSERS), axe()
    frames = []
    for page in pages:
        probe = PROBE.replace("NAME", page.name)
        copy = folder / page.name
        copy.write_text(
            page.read_text(encoding="utf-8").replace("</body>", f"<script>{script}</script>{probe}</body>"),
            encoding="utf-8",
        )
        frames.append(
            f'<iframe title="{escape(page.name)}" width="{width}" height="900" src="{escape(page.name)}"></iframe>'
        )
    around = folder / "frames-around-all.html"
    around.write_text(FRAMES.replace("COUNT", str(len(frames))).replace("FRAMES", "\n".join(frames)), encoding="utf-8")
    command = [browser, *QUIET, f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=120000", "--dump-dom"]
    if dark:
        command.append("--blink-settings=preferredColorScheme=0")
    done = subprocess.run([*command, around.as_uri()], capture_output=True, text=True, timeout=300, check=True)
    found = RESULT.search(done.stdout)
    verdicts: list[dict[str, Any]] = json.loads(unescape(found[1])) if found and found[1] else []
    assert len(verdicts) == len(frames), (
        f"the browser judged {len(verdicts)} of {len(frames)} pages: {done.stderr[-500:]}"
    )
    return verdicts


def _file(variable: str, package: str, how: str) -> Path:
    """A tool's file, named by an environment variable or in node_modules; skips the test where there is none."""
    for path in (os.environ.get(variable), ROOT / "node_modules" / package):
        if path and Path(path).is_file():
            return Path(path)
    pytest.skip(f"{package} is not there: {how}, or name the file in {variable}")


def _program(names: tuple[str, ...]) -> str:
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    pytest.skip(f"{names[0]} is not installed")
