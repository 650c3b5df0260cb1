# SPDX-License-Identifier: Apache-2.0
"""Months of a force whose street files hold far fewer crimes than the Home Office counts in the same three months.

A file can lack a part of its crimes, month after month, and so look usual beside its neighbours: only another source tells. By the rule
of docs/data/methodology.md#months-that-cannot-be-right.
"""

from home_office_quarters import QUARTERS_SOURCE, first_month, quarter_counts
from hub_files import read_rows
from odd_months import month_named, month_number
from police_forces import FORCES

LEAST = 0.85  # of the Home Office's count, under which three months lack a part of their crimes


def counted_by_home_office(data):
    """(force, first month of a quarter) -> crimes."""
    slugs = {office: slug for *_, slug, office in FORCES}
    totals = {}
    for (office, _, month), count in quarter_counts(read_rows(data / QUARTERS_SOURCE)).items():
        if office in slugs:
            totals[slugs[office], month] = totals.get((slugs[office], month), 0) + count
    return totals


def light_months(data, crimes, known):
    """(force, month) -> (crimes of the three months, those of the Home Office); `crimes` is (force, month) -> count.

    Quarters with a month in `known` are not judged: those months are known to be in part.
    """
    light = {}
    for (force, first), counted in counted_by_home_office(data).items():
        months = [month_named(month_number(first) + i) for i in range(3)]
        if any((force, month) not in crimes or (force, month) in known for month in months):
            continue
        held = sum(crimes[force, month] for month in months)
        if held < LEAST * counted:
            light.update({(force, month): (held, counted) for month in months})
    return light


def light_sentence(name, quarter_in_words, held, counted):
    """What is wrong with the months of a quarter, for people."""
    percent = round(100 * (counted - held) / counted)
    return (f"The {name} files of {quarter_in_words} hold {held:,} crimes. The Home Office counts {counted:,} in these months: "
            f"the files have {percent} % fewer.")
