"""A workspace's folders: which are sites, what is read of them, and what is said of those that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactkit.config.workspace import LoadedSite, Workspace, find_workspace
from pactkit.errors import FilesError, MissingError

from .making import CATALOGUE, line

PROGRAMME = 'format = 1\nname = "PACT"\n'
SITE = 'format = 1\nname = "Leeds"\nstage = "full"\n'
REVIEW = 'format = 1\non = 2026-11-10\nwave = "w"\nsource = "{}"\nby = "Central team"\n'


def write(path: Path, text: str = "") -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def load(root: Path, site_id: str = "leeds") -> LoadedSite:
    """A site of the workspace."""
    return Workspace(root).load(site_id, CATALOGUE)


def problems(loaded: LoadedSite) -> list[str]:
    """Its problems, each with its file."""
    return [f"{problem.place.file} {line(problem)}" for problem in loaded.problems]


def test_a_site_with_its_reviews(tmp_path: Path) -> None:
    """A site's folder holds site.toml and reviews, which are read in the order of their names."""
    write(tmp_path / "leeds/site.toml", SITE)
    write(tmp_path / "leeds/reviews/b.toml", REVIEW.format("self"))
    write(tmp_path / "leeds/reviews/a.toml", REVIEW.format("peer"))
    write(tmp_path / "leeds/reviews/.b.toml", "a file of an editor")
    write(tmp_path / "leeds/reviews/notes.txt", "a file of a person")
    loaded = load(tmp_path)
    assert loaded.site is not None
    assert (loaded.site.id, loaded.site.name) == ("leeds", "Leeds")
    assert [(review.file, review.source) for review in loaded.reviews] == [("a.toml", "peer"), ("b.toml", "self")]
    assert (loaded.problems, loaded.dropped) == ((), False)


def test_a_bad_review_drops_that_review(tmp_path: Path) -> None:
    """A bad review drops that review and nothing else, and problems of all files are shown in one run."""
    write(tmp_path / "leeds/site.toml", SITE)
    write(tmp_path / "leeds/reviews/a.toml", REVIEW.format("self"))
    write(tmp_path / "leeds/reviews/b.toml", REVIEW.format("selfie"))
    write(tmp_path / "leeds/reviews/c.toml", "format = ")
    (tmp_path / "leeds/reviews/d.toml").mkdir()
    loaded = load(tmp_path)
    assert loaded.site is not None
    assert [review.file for review in loaded.reviews] == ["a.toml"]
    assert loaded.dropped
    assert problems(loaded) == [
        (
            "leeds/reviews/b.toml 4:10 error source: 'selfie' is none of external, peer, parent, self"
            " | Did you mean 'self'?"
        ),
        (
            "leeds/reviews/c.toml 1:10 error this is not TOML: no value can be read here"
            " | Text stands in quotes; a day is written as 2027-03-01"
        ),
        "leeds/reviews/d.toml 1:1 error this is a folder; a file was expected",
    ]


def test_a_bad_site_file_drops_the_site_and_keeps_its_reviews(tmp_path: Path) -> None:
    """A bad site.toml drops that site's answers; its reviews are still read, and its file is kept for places."""
    write(tmp_path / "leeds/site.toml", SITE + "lunch = 1\n")
    write(tmp_path / "leeds/reviews/a.toml", REVIEW.format("self"))
    loaded = load(tmp_path)
    assert (loaded.site, len(loaded.reviews), loaded.dropped) == (None, 1, True)
    assert loaded.file is not None
    assert problems(loaded) == [
        "leeds/site.toml 4:1 error lunch: there is no key 'lunch' here | Did you mean 'launch'?"
    ]


def test_a_warning_drops_nothing(tmp_path: Path) -> None:
    """A file with warnings alone is used."""
    write(tmp_path / "leeds/site.toml", SITE + "[components.walking]\nwalk = 1\n")
    loaded = load(tmp_path)
    assert (loaded.site is not None, loaded.dropped, len(loaded.problems)) == (True, False, 1)


def test_the_digest_of_a_site_changes_with_every_file(tmp_path: Path) -> None:
    """A site's digest is that of all its files, those that cannot be used too."""
    write(tmp_path / "leeds/site.toml", SITE)
    digests = [load(tmp_path).digest]
    write(tmp_path / "leeds/reviews/a.toml", REVIEW.format("self"))
    digests.append(load(tmp_path).digest)
    write(tmp_path / "leeds/reviews/a.toml", REVIEW.format("selfie"))
    digests.append(load(tmp_path).digest)
    assert len(set(digests)) == 3
    assert load(tmp_path).digest == digests[-1]


def test_which_folders_are_sites(tmp_path: Path) -> None:
    """Every folder is a site or ought to be one, but hidden ones, `components`, and folders of other files.

    One whose name begins with _ is a site if it has a site.toml.
    """
    write(tmp_path / "programme.toml", PROGRAMME)
    write(tmp_path / "leeds/site.toml", SITE)
    write(tmp_path / "york/sight.toml", SITE)
    write(tmp_path / "bradford/reviews/a.toml")
    (tmp_path / "hull").mkdir()
    write(tmp_path / "components/walking.toml")
    write(tmp_path / ".git/config.toml")
    write(tmp_path / "__pycache__/x.toml")
    write(tmp_path / "_oldham/site.toml", SITE)
    write(tmp_path / "photos/leeds.jpg")
    write(tmp_path / "notes.toml")
    (tmp_path / "circle").symlink_to("circle")
    assert Workspace(tmp_path).site_ids() == ("_oldham", "bradford", "circle", "hull", "leeds", "york")


@pytest.mark.parametrize("folder", ["york", "hull", "bradford"])
def test_a_site_folder_without_its_file(tmp_path: Path, folder: str) -> None:
    """A folder that ought to be a site and has no site.toml stays listed and says how to make one."""
    (tmp_path / folder).mkdir()
    loaded = load(tmp_path, folder)
    assert (loaded.id, loaded.site, loaded.file) == (folder, None, None)
    (problem,) = problems(loaded)
    assert problem == (
        f"{folder}/site.toml 1:1 error this folder has no site.toml"
        f" | Make one with: pactkit new site {folder}; a folder that is no site belongs elsewhere"
    )


def test_a_site_id_is_the_name_of_a_folder(tmp_path: Path) -> None:
    """Site ids are of the same kind as codes."""
    write(tmp_path / "leeds north/site.toml", SITE)
    assert problems(load(tmp_path, "leeds north")) == [
        "leeds north/site.toml 1:1 error the folder's name is the site's id: use letters A-Z a-z, digits, _ and -"
    ]


def test_a_site_that_is_a_link_to_itself(tmp_path: Path) -> None:
    """A folder that is a link to itself is a site that cannot be read, for that reason."""
    (tmp_path / "leeds").symlink_to("leeds")
    assert problems(load(tmp_path)) == [
        "leeds/site.toml 1:1 error this is a link that leads back to itself",
        "leeds/reviews 1:1 error this is a link that leads back to itself",
    ]


def test_a_site_file_that_is_a_folder(tmp_path: Path) -> None:
    """A folder in the place of site.toml is named as such, and so is a file in the place of reviews."""
    (tmp_path / "leeds/site.toml").mkdir(parents=True)
    write(tmp_path / "leeds/reviews")
    assert problems(load(tmp_path)) == [
        "leeds/site.toml 1:1 error this is a folder; a file was expected",
        "leeds/reviews 1:1 error this cannot be read: Not a directory",
    ]


def test_a_site_file_that_links_to_nothing(tmp_path: Path) -> None:
    """A site.toml that links to nothing is not the same as none."""
    (tmp_path / "leeds").mkdir()
    (tmp_path / "leeds/site.toml").symlink_to("gone.toml")
    assert problems(load(tmp_path)) == ["leeds/site.toml 1:1 error there is no such file"]


def test_a_forbidden_site_folder(own_folder: Path) -> None:
    """A folder that one may not read is a site that cannot be read, for that reason."""
    write(own_folder / "leeds/site.toml", SITE)
    (own_folder / "leeds").chmod(0)
    assert Workspace(own_folder).site_ids() == ("leeds",)
    assert problems(load(own_folder)) == [
        "leeds/site.toml 1:1 error this may not be read by you",
        "leeds/reviews 1:1 error this may not be read by you",
    ]


def test_a_programme(tmp_path: Path) -> None:
    """A workspace is a folder with programme.toml; its components are known where a catalogue is given."""
    write(tmp_path / "programme.toml", PROGRAMME + 'core = ["walking", "walkin"]\n')
    programme, digest = Workspace(tmp_path).programme()
    assert (programme.core, len(digest)) == (("walking", "walkin"), 64)
    with pytest.raises(FilesError) as caught:
        Workspace(tmp_path).programme(CATALOGUE)
    assert [line(problem) for problem in caught.value.problems] == [
        "3:20 error core[1]: there is no component 'walkin' | Did you mean 'walking'?"
    ]
    assert str(caught.value) == "programme.toml:3:20: core[1]: there is no component 'walkin'"


def test_a_folder_without_a_programme(tmp_path: Path) -> None:
    """A folder without programme.toml is no workspace."""
    with pytest.raises(MissingError) as caught:
        Workspace(tmp_path).programme()
    assert str(caught.value) == f"{tmp_path} is not a workspace: it has no programme.toml"
    assert caught.value.hint == f"Make one with: pactkit new workspace {tmp_path}"


def test_a_forbidden_workspace(own_folder: Path) -> None:
    """A workspace that one may not read is named as such."""
    write(own_folder / "pact/programme.toml", PROGRAMME)
    write(own_folder / "pact/components/walking.toml")
    workspace = Workspace(own_folder / "pact")
    workspace.root.chmod(0)
    for read in (workspace.programme, workspace.site_ids, workspace.component_paths):
        with pytest.raises(FilesError) as caught:
            read()
        (problem,) = caught.value.problems
        assert line(problem) == "1:1 error this may not be read by you"
    with pytest.raises(MissingError):
        find_workspace(workspace.root)


def test_a_programme_that_is_a_folder(tmp_path: Path) -> None:
    """A folder in the place of programme.toml is named as such."""
    (tmp_path / "programme.toml").mkdir()
    with pytest.raises(FilesError) as caught:
        Workspace(tmp_path).programme()
    assert str(caught.value) == "programme.toml:1:1: this is a folder; a file was expected"


def test_components_without_code(tmp_path: Path) -> None:
    """`components/` holds definitions without code; hidden files and others are none."""
    assert Workspace(tmp_path).component_paths() == ()
    paths = [write(tmp_path / "components" / name) for name in ("b.toml", "a.toml", ".a.toml", "notes.txt")]
    assert Workspace(tmp_path).component_paths() == (paths[1], paths[0])


def test_the_nearest_workspace(tmp_path: Path) -> None:
    """A workspace is the nearest parent folder with programme.toml, else `./site_configs`."""
    with pytest.raises(MissingError) as caught:
        find_workspace(tmp_path)
    assert str(caught.value) == (
        f"there is no workspace here: no programme.toml in {tmp_path} or above it, nor in site_configs/"
    )
    assert caught.value.hint == "Name one with -w WORKSPACE, or make one with: pactkit new workspace NAME"
    write(tmp_path / "site_configs/programme.toml", PROGRAMME)
    assert find_workspace(tmp_path).root == tmp_path / "site_configs"
    write(tmp_path / "programme.toml", PROGRAMME)
    assert find_workspace(tmp_path / "leeds" / "reviews").root == tmp_path
    assert find_workspace(tmp_path / "site_configs" / "leeds").root == tmp_path / "site_configs"
