# SPDX-License-Identifier: Apache-2.0
"""Generalises outlines that share borders, so that no gap opens between neighbours.

Rings are cut into arcs at their junctions (the points where borders meet), each arc is simplified once (Douglas-Peucker) and
rounded to four decimals (about 10 m), and the rings are put together again from the same arcs on both sides. How coarse an arc
may be depends on the smallest outline that uses it. An outline that comes out unsound is done again with finer arcs.

An outline is a list of polygons, a polygon a list of rings, a ring a list of points without the closing one. A point is
(longitude, latitude).
"""

import sys
from collections import Counter, defaultdict
from math import sqrt

from hub_files import require

# The width of a degree of longitude over a degree of latitude at 51.7 degrees north.
SQUEEZE = 0.62
# How far an arc may stray, as a share of the side of a square as large as the smallest outline that uses it.
COARSENESS = 0.12
LARGEST_STRAY = 0.004
AREA_TOLERANCE = 0.10
# After so many halvings an arc keeps all its points.
HALVINGS = 6
# At every fineness one outline crosses itself by the width of the rounding, at a corner too sharp for it.
CROSSED_BY_ROUNDING = 1


def cleaned(ring):
    """The ring without its closing point, repeated points, and lines that go out and come back the same way."""
    points = []
    for longitude, latitude, *_ in ring:
        point = (longitude, latitude)
        if points and points[-1] == point:
            continue
        if len(points) > 1 and points[-2] == point:
            points.pop()
            continue
        points.append(point)
    while len(points) > 2 and (points[-1] == points[0] or points[-2] == points[0]):
        points.pop()
    return points[1:] if points[1] == points[-1] else points


def outline_of(geometry):
    """The outline of a GeoJSON Polygon or MultiPolygon."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [[cleaned(ring) for ring in polygon] for polygon in polygons]


def edges_of(ring):
    """The edges of a ring or of a closed arc, each with its ends in order."""
    return [(min(a, b), max(a, b)) for a, b in zip(ring, [*ring[1:], ring[0]]) if a != b]


def all_rings(outlines):
    """Every ring of every outline."""
    return [ring for outline in outlines for polygon in outline for ring in polygon]


def junctions_of(outlines):
    """The points where borders meet: those with other than two neighbours."""
    neighbours = defaultdict(set)
    for ring in all_rings(outlines):
        for a, b in edges_of(ring):
            neighbours[a].add(b)
            neighbours[b].add(a)
    return {point for point, others in neighbours.items() if len(others) != 2}


def arcs_of(ring, junctions):
    """The ring from junction to junction; one without a junction begins at its smallest point."""
    stops = [i for i, point in enumerate(ring) if point in junctions] or [ring.index(min(ring))]
    turned = ring[stops[0]:] + ring[:stops[0]]
    cuts = [i - stops[0] for i in stops] + [len(ring)]
    closed = [*turned, turned[0]]
    return [tuple(closed[a:b + 1]) for a, b in zip(cuts, cuts[1:])]


def canonical(arc):
    """The arc in the one direction that both its sides agree on."""
    return min(arc, arc[::-1])


def stray(point, a, b):
    """Square of the distance of a point from the line from a to b, in degrees of latitude."""
    x, y = (point[0] - a[0]) * SQUEEZE, point[1] - a[1]
    dx, dy = (b[0] - a[0]) * SQUEEZE, b[1] - a[1]
    length = dx * dx + dy * dy
    along = min(1.0, max(0.0, (x * dx + y * dy) / length)) if length else 0.0
    return (x - along * dx) ** 2 + (y - along * dy) ** 2


def kept_points(arc, tolerance):
    """Indices of the points that Douglas-Peucker keeps."""
    kept, spans = {0, len(arc) - 1}, [(0, len(arc) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        far, index = max((stray(arc[i], arc[first], arc[last]), -i) for i in range(first + 1, last))
        # A closed arc needs a point away from its end whatever the tolerance.
        if far > tolerance * tolerance or arc[first] == arc[last]:
            kept.add(-index)
            spans += [(first, -index), (-index, last)]
    return sorted(kept)


def simplified(arc, tolerance):
    """The arc with fewer points, rounded; points that then fall together are one."""
    points = []
    for index in kept_points(arc, tolerance):
        point = (round(arc[index][0], 4), round(arc[index][1], 4))
        if not points or point != points[-1]:
            points.append(point)
    return tuple(points)


def ring_area(ring):
    """The area inside a ring, in square degrees of latitude."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]]))) * SQUEEZE / 2


def area(outline):
    """The area of an outline: its first rings less their holes."""
    return sum(ring_area(polygon[0]) - sum(map(ring_area, polygon[1:])) for polygon in outline)


def side(a, b, c):
    """On which side of the line from a to b the point c lies: the sign counts."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crosses(ring):
    """Whether two edges of the ring cross each other."""
    edges = list(zip(ring, [*ring[1:], ring[0]]))
    return any(side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
               for i, (a, b) in enumerate(edges) for c, d in edges[i + 2:])


def change(before, after):
    """By what share of itself an outline's area has changed."""
    return abs(area(after) / area(before) - 1)


def true_to(before, after):
    """Whether a generalised outline has its area, and every ring at least three points and something inside."""
    return all(len(ring) >= 3 and ring_area(ring) > 0 for ring in all_rings([after])) and change(before, after) <= AREA_TOLERANCE


def crossed(outline):
    """Whether a ring of the outline crosses itself."""
    return any(map(crosses, all_rings([outline])))


def sound(before, after):
    """Whether a generalised outline need not be done again with finer arcs."""
    return true_to(before, after) and not crossed(after)


class Borders:
    """The arcs of outlines that share borders, and how fine each has to be."""

    def __init__(self, outlines):
        self.outlines = outlines
        junctions = junctions_of(outlines)
        self.cut = [[[arcs_of(ring, junctions) for ring in polygon] for polygon in outline] for outline in outlines]
        self.users = defaultdict(set)
        for number, outline in enumerate(self.cut):
            for arc in (arc for polygon in outline for ring in polygon for arc in ring):
                self.users[canonical(arc)].add(number)
        self.halvings = Counter()
        self.sizes = [sqrt(area(outline)) for outline in outlines]
        self.done = {}

    def tolerance(self, arc):
        """How far the arc may stray, in degrees of latitude."""
        users = self.users[arc]
        halvings = max(self.halvings[number] for number in users)
        if halvings > HALVINGS:
            return 0.0
        return min(LARGEST_STRAY, COARSENESS * min(self.sizes[number] for number in users)) / 2 ** halvings

    def drawn(self, arc):
        """The arc simplified, in its own direction."""
        one_way = canonical(arc)
        key = one_way, self.tolerance(one_way)
        if key not in self.done:
            self.done[key] = simplified(*key)
        return self.done[key] if arc == one_way else self.done[key][::-1]

    def outline(self, number):
        """One outline put together from its simplified arcs."""
        return [[[point for arc in ring for point in self.drawn(arc)[:-1]] for ring in polygon] for polygon in self.cut[number]]

    def refine(self):
        """Halves the tolerance of unsound outlines until there is none, or nothing is left to halve."""
        unsound = range(len(self.outlines))
        while unsound:
            unsound = [number for number, before in enumerate(self.outlines)
                       if self.halvings[number] <= HALVINGS and not sound(before, self.outline(number))]
            self.halvings.update(unsound)

    def check(self, drawn):
        """Each edge is drawn as often as the borders it stands for are shared: the same on both sides, nowhere a gap."""
        uses = Counter(edge for ring in all_rings(self.outlines) for edge in edges_of(ring))
        expected = Counter()
        for arc in self.users:
            points = self.drawn(arc)
            for a, b in zip(points, points[1:]):
                expected[min(a, b), max(a, b)] += uses[min(arc[:2]), max(arc[:2])]
        require(Counter(edge for ring in all_rings(drawn) for edge in edges_of(ring)) == expected, "a shared border differs")


def generalised(outlines):
    """The outlines, simpler, in the same order. At most CROSSED_BY_ROUNDING still cross themselves."""
    borders = Borders(outlines)
    borders.refine()
    drawn = [borders.outline(number) for number in range(len(outlines))]
    borders.check(drawn)
    require(all(map(true_to, outlines, drawn)), f"an outline has lost a ring or over {AREA_TOLERANCE:.0%} of its area")
    print(f"generalised: {len(drawn)} outlines, worst change of area {max(map(change, outlines, drawn)):.1%}", file=sys.stderr)
    require(sum(map(crossed, drawn)) <= CROSSED_BY_ROUNDING, "more outlines cross themselves than rounding explains")
    return drawn
