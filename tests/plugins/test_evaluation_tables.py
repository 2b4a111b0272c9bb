"""Evaluation: tables 1 to 6 of the parent-led evaluation of 2023 stand in the Southwark site to the digit.

The numbers below are typed from the document, not from the site's file.
"""

from __future__ import annotations

from decimal import Decimal

from pactkit.api import Share, Span

from .making_evaluation import PRINTED, english, shown, site_figures

IPPN = "IPPN, King's College London"
TABLE_1 = [
    ("Community organising", "2016", "Citizens UK & Institute for Psychiatry, Psychology, & Neuroscience (IPPN)", 15),
    ("Can a community-led intervention", "2016-2018", IPPN, 61),
    ("Evaluation of PACT in new areas", "2017-2019", IPPN, 80),
    ("PACT's Family Food Club", "2019-2020", "The Social Innovation Partnership", 26),
    ("PACT Evaluation Summary", "2018-2021", IPPN, None),
    ("Mindful Mamas Evaluation", "2022", "Department of Women's & Children Health, King's College London", 13),
]
MEASURED = [  # table 1, methodology
    {"Acceptability", "GHQ-12"},
    {"GAD-7", "PHQ-9", "NVS-UK", "ASSIS", "Acceptability"},
    {"GAD-7", "PHQ-9", "KPCS", "ASSIS", "CDI", "Prosocial"},
    set(),
    {"GAD-7", "PHQ-9", "ASQ", "Top-5", "CDI", "Prosocial"},
    {"WEMWBS"},
]
NA = "Not applicable"
TABLE_2 = [  # observed, studies, significant, significant studies, peer reviewed
    (True, 3, "Yes", 3, 1),  # anxiety
    (True, 3, "Yes", 2, 1),  # depression
    (True, 1, "No", 1, 0),  # mental wellbeing
    (True, 1, "No", 0, 0),  # KPCS
    (True, 1, "Yes", 1, 0),  # Top-5, parenting
    (True, 2, "No", 0, 0),  # parent-child relationship
    (True, 2, "Yes", 2, 1),  # satisfaction with the network
    (True, 2, "Yes", 2, 1),  # pregnancy and childcare
    (True, 2, "Yes", 1, 0),  # material aid
    (True, 2, "Yes", 2, 1),  # advice and information
    (True, 2, "Yes", 2, 1),  # close friends
    (True, 1, "Yes", 1, 0),  # Top-5, social capital
    (True, 1, "Yes", 1, 1),  # health literacy
    (True, 2, NA, NA, 1),  # groups that services struggle to engage
    (True, 3, NA, NA, 1),  # mothers in mental ill health
    (True, 2, "No", 0, 0),  # prosocial behaviour
    (True, 1, "No", 0, 0),  # ASQ
    (True, 2, "Yes", 2, 0),  # CDI
]
TABLE_3 = [
    ["Social connection and support", "6/23", "14/23"],
    ["Mental health and wellbeing", "5/23", "15/23"],
    ["Child development", "4/23", "16/23"],
    ["Parental self-efficacy", "3/23", "14/23"],
    ["Confidence and leadership", "3/23", "11/23"],
    ["Access to information and services", "2/23", "8/23"],
]
TABLE_4 = [  # parents, social connection, mental health, self-efficacy, access, child development, confidence
    ["Less than 6 months", 7, 6, 5, 3, 2, 4, 2],
    ["6 to 12 months", 4, 1, 3, 3, 2, 2, 2],
    ["1 to 2 years", 4, 3, 3, 2, 1, 4, 1],
    ["2 years or more", 8, 4, 4, 6, 3, 6, 6],
]
VALUED = [3, 3, 2, 2, 3, 3, 2, 3, 2, 2, 2, 2, 1]
ASKED_FOR = [3, 3, 3, 1, 1, 3, 2, 2, 1, 1, 2]
TABLE_6 = [
    ["Childcare", "9/13", "69.2"],
    ["Financial support", "8/13", "61.5"],
    ["Support with housing", "6/13", "46.2"],
    ["Advice and information", "6/13", "46.2"],
    ["Finding work", "5/13", "38.5"],
    ["Practical support", "3/13", "23.1"],
    ["Education or training", "3/13", "23.1"],
    ["Healthcare", "2/13", "15.4"],
    ["Additional support for children", "2/13", "15.4"],
    ["Emotional support", "2/13", "15.4"],
    ["Sleep", "2/13", "15.4"],
    ["Extracurricular activities", "1/13", "7.7"],
]
HELP = (  # section 5.5
    "an open call for the role, a guide to each exercise, coaching one to one, looking back together, somebody at hand"
    " in the sessions, feedback afterwards"
)
READ = [  # section 5.4
    ["Social connection and support, less than 6 months", "6/7"],
    ["Social connection and support, 6 months or more", "8/16"],
    ["Child development, 1 year or more", "10/12"],
    ["Child development, less than 12 months", "6/11"],
    ["Mental health and wellbeing, less than 12 months", "8/11"],
    ["Mental health and wellbeing, 1 year or more", "7/12"],
    ["Parental self-efficacy, 6 months or more", "11/16"],
    ["Parental self-efficacy, 2 years or more", "6/8"],
    ["Parental self-efficacy, less than 6 months", "3/7"],
    ["Confidence and leadership, 2 years or more", "6/8"],
    ["Confidence and leadership, less than 2 years", "5/15"],
]
FROM = {
    "studies": "table 1",
    "designs": "table 1",
    "effects": "table 2",
    "changes_2023": "table 3",
    "journey_counts_2023": "table 4",
    "journey_2023": "table 4",
    "readings_2023": "table 4",
    "themes_2023": "table 5",
    "needs_1": "table 6",
}


def test_where_each_table_stands() -> None:
    """A table that stands in the document is shown as printed, and names the document and its table."""
    found = site_figures("southwark")
    assert {name: english(found[name].source) for name in FROM} == {
        name: f"{PRINTED}, {table}" for name, table in FROM.items()
    }
    assert all(found[name].published for name in FROM)


def test_table_1() -> None:
    """The six earlier studies, with their years, evaluators, samples and measures."""
    found = site_figures("southwark")
    studies, designs = shown(found["studies"]), shown(found["designs"])
    for (title, years, evaluator, sample), who, how in zip(TABLE_1, studies, designs, strict=True):
        assert who[0].startswith(title)
        assert who[1].replace("\N{EN DASH}", "-") == years
        assert who[2].startswith(evaluator)
        assert how[3] == sample
    assert [how[4:6] for how in designs] == [[None, None]] * 3 + [[30, 3]] + [[None, None]] * 2
    assert [{name.split()[0] for name in (how[6] or "").split(", ") if name} for how in designs] == MEASURED


def test_table_2() -> None:
    """What earlier studies found, row by row."""
    rows = shown(site_figures("southwark")["effects"])
    assert [tuple(row[2:]) for row in rows] == TABLE_2
    assert [row[1] for row in rows] == [
        *["Maternal mental health"] * 3,
        *["Parenting skills and confidence"] * 3,
        *["Social support"] * 6,
        *["Access to support services"] * 3,
        *["Early childhood development"] * 3,
    ]


def test_table_3() -> None:
    """The most important changes and those mentioned, of the stories."""
    assert shown(site_figures("southwark")["changes_2023"]) == TABLE_3


def test_table_4() -> None:
    """The counts by length of membership, and the same as shares that are drawn."""
    found = site_figures("southwark")
    assert shown(found["journey_counts_2023"]) == TABLE_4
    assert found["journey_2023"].drawn
    assert shown(found["journey_2023"]) == [[row[0], *(f"{count}/{row[1]}" for count in row[2:])] for row in TABLE_4]


def test_tables_3_and_4_agree() -> None:
    """Over all lengths of membership a change is mentioned as often as in the stories."""
    found = site_figures("southwark")
    rows = found["journey_2023"].rows
    sums = [
        sum(cell.part for cell in column if isinstance(cell, Share)) for column in list(zip(*rows, strict=True))[1:]
    ]
    titles = [english(column.title) for column in found["journey_2023"].columns[1:]]
    assert dict(zip(titles, sums, strict=True)) == {row[0]: int(str(row[2]).split("/")[0]) for row in TABLE_3}


def test_what_is_read_from_table_4() -> None:
    """The readings of the text over several bands are added up from the table."""
    assert shown(site_figures("southwark")["readings_2023"]) == READ


def test_table_5() -> None:
    """What parents value and what could be better, by the number of the three groups that mentioned it."""
    rows = shown(site_figures("southwark")["themes_2023"])
    assert [row[3] for row in rows if row[1] == "Valued most"] == VALUED
    assert [row[3] for row in rows if row[1] == "Could be better"] == ASKED_FOR
    assert {row[4] for row in rows} == {3}


def test_table_6() -> None:
    """The needs on support maps, with the percent as printed."""
    first, *needs = shown(site_figures("southwark")["needs_1"])
    assert first == ["Maps completed, of parents invited", "13/25", None]
    assert needs == [[need, parents, Decimal(percent)] for need, parents, percent in TABLE_6]


def test_the_round_itself() -> None:
    """25 parents in three bilingual sessions, led by four parents, all of them trained and paid; 23 stories."""
    assert shown(site_figures("southwark")["round_2023"]) == [
        ["Parents who came", 25],
        ["Sessions", 3],
        ["Minutes of a session", 120],
        ["Parents in a session", Span(8, 9)],
        ["Parents by length of membership", "Of every length in each session"],
        ["Parents who led them", 4],
        ["Of those, trained for it", "4/4"],
        ["Of those, paid for it", "4/4"],
        ["Training sessions for them", 2],
        ["What else they were given", HELP],
        ["Languages of the sessions", "en, es"],
        ["Stories of change written", "23/25"],
        ["Took longer than planned", True],
        ["Parents told what came out", None],
    ]
