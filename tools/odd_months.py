# SPDX-License-Identifier: Apache-2.0
"""Months of a force whose types cannot be right, by the rule of docs/data/methodology.md#months-that-cannot-be-right.

A second implementation of what src/stats/odd_month.cpp decides for imported files; the compiled coverage goes by this one.
"""

from statistics import median

AROUND = 12  # months on either side
FEWEST_MONTHS = 5  # other months that a type needs
FEWEST_TYPES = 5  # types that a month needs
LEAST_USUAL = 20  # records of a type in a usual month, below which it tells nothing
MIXED_UP = 2.5  # times too many of one type and times too few of another
FEWEST_OTHERS = 5  # other forces of a month that tell what it had of the usual
FEW = 0.75  # of what the others had of the usual, under which a month holds a part of its records
BESIDE = 1.5  # times off on the same side, in a month next to one that is mixed up


def month_number(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def month_named(number):
    return f"{number // 12}-{number % 12 + 1:02}"


def mix_of(months, month, types):
    """Type -> (records, usual) of one month of a force, where enough other months tell what is usual."""
    others = [m for m in months if m != month and abs(month_number(m) - month_number(month)) <= AROUND]
    if len(others) < FEWEST_MONTHS:
        return {}
    usual = {t: median(months[m][t] for m in others) for t in types}
    mix = {t: (months[month][t], usual[t]) for t in types if usual[t] >= LEAST_USUAL}
    return mix if len(mix) >= FEWEST_TYPES else {}


def too_many(pair, times):
    return pair[0] >= times * pair[1]


def too_few(pair, times):
    return times * pair[0] <= pair[1]


def odd_of_force(months, types):
    """Month -> (what it is, the types that are off) of a force's months, each type -> count."""
    mixes = {month: mix_of(months, month, types) for month in months}
    odd = {}
    for month, mix in mixes.items():
        above = {t: pair for t, pair in mix.items() if too_many(pair, MIXED_UP)}
        below = {t: pair for t, pair in mix.items() if too_few(pair, MIXED_UP)}
        gone = {t: pair for t, pair in mix.items() if pair[0] == 0}
        if above and below:
            odd[month] = ("mixed up", {**above, **below})
        elif gone:
            odd[month] = ("vanished", gone)
    for month in [m for m, (what, _) in odd.items() if what == "mixed up"]:
        source = odd[month][1]
        for step in (-1, 1):
            beside = month_named(month_number(month) + step)
            while beside in mixes and beside not in odd:
                off = {t: pair for t, pair in mixes[beside].items() if t in source
                       and (too_many if too_many(source[t], 1) else too_few)(pair, BESIDE)}
                if not off:
                    break
                odd[beside] = ("beside", off)
                beside = month_named(month_number(beside) + step)
    return odd


def odd_months(cells, types):
    """(force, month) -> (what it is, type -> (records, usual)); `cells` is month -> (force, area) -> type -> count."""
    forces = {}
    for month, places in cells.items():
        for (force, _), counts in places.items():
            totals = forces.setdefault(force, {}).setdefault(month, dict.fromkeys(types, 0))
            for t, n in counts.items():
                totals[t] += n
    odd = {(force, month): found for force, months in forces.items() for month, found in odd_of_force(months, types).items()}
    for key, off in few_months(forces, types).items():
        odd.setdefault(key, ("few", off))
    return odd


def few_months(forces, types):
    """(force, month) -> the types with few records, where most have, however many the others had of the usual in that month."""
    mixes = {(force, month): mix_of(months, month, types) for force, months in forces.items() for month in months}
    share = {key: median(n / usual for n, usual in mix.values()) for key, mix in mixes.items() if mix}
    few = {}
    for (force, month), own in share.items():
        others = [s for (other, m), s in share.items() if m == month and other != force]
        if own < FEW * (median(others) if len(others) >= FEWEST_OTHERS else 1):
            few[force, month] = {t: pair for t, pair in mixes[force, month].items() if pair[0] < FEW * pair[1]}
    return few


SAID = {
    "mixed up": "The types in the {name} file of {when} look mixed up.",
    "few": "The {name} file of {when} has few records of most types.",
    "vanished": "Types are missing from the {name} file of {when}.",
    "beside": "The {name} file of {when} is next to one whose types look mixed up.",
}


def title_of(crime_type):
    return crime_type.replace("-", " ").replace("anti social", "anti-social")


def sentences(name, when, what, off):
    """What is odd about a month, for people: the type with most records too few and the one with most too many."""
    furthest = [min(off, key=lambda t: (off[t][0] - off[t][1], t)), max(off, key=lambda t: (off[t][0] - off[t][1], t))]
    named = dict.fromkeys(t for t, low in zip(furthest, (True, False)) if (off[t][0] < off[t][1]) == low)
    told = [f"It has {off[t][0]:,} records of {title_of(t)}, where {int(off[t][1] + 0.5):,} are usual." for t in named]
    return " ".join((SAID[what].format(name=name, when=when), *told))
