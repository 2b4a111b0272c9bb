"""The alliance of a site and its partners."""

from __future__ import annotations

from pactkit.model.alliance import Alliance, Partner

CHURCH = Partner(id="st-example", name="St Example", kind="church", commitment="confirmed", roles=("hosts", "recruits"))
SCHOOL = Partner(id="school", name="Example Primary", kind="school", commitment="pledged", roles=("hosts",))


def test_partners_are_found_by_id_and_by_role() -> None:
    """A partner is one organisation in the alliance; it may hold several roles."""
    alliance = Alliance(name="Leeds Citizens (example)", partners=(CHURCH, SCHOOL))
    assert alliance.partner_ids == {"st-example", "school"}
    assert alliance.partner("school") == SCHOOL
    assert alliance.partner("mosque") is None
    assert [alliance.holding(role) for role in ("hosts", "recruits", "funds")] == [(CHURCH, SCHOOL), (CHURCH,), ()]


def test_a_site_that_states_no_alliance() -> None:
    """A site without [alliance] has one without a name and without partners."""
    assert (Alliance().name, Alliance().partner_ids, Alliance().holding("hosts")) == (None, frozenset(), ())
