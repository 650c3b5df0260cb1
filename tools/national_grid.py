# SPDX-License-Identifier: Apache-2.0
"""From the British National Grid to longitude and latitude (WGS 84).

The projection and the shift between the datums are those of Ordnance Survey's "A guide to coordinate systems in Great
Britain", annexes B and C: within five metres of the exact transformation everywhere.
"""

from math import atan2, cos, hypot, radians, degrees, sin, sqrt, tan

# Airy 1830 and GRS 80: the longer and the shorter half axis, in metres.
AIRY = (6_377_563.396, 6_356_256.909)
GRS80 = (6_378_137.0, 6_356_752.3141)
SCALE = 0.9996012717
ORIGIN = (radians(49), radians(-2))
FALSE_EASTING, FALSE_NORTHING = 400_000, -100_000
# From OSGB36 to WGS 84: metres, seconds of arc, parts of a million.
SHIFT = (446.448, -125.157, 542.060)
TURN = (0.1502, 0.2470, 0.8421)
GROWTH = -20.4894


def eccentricity(axes):
    """The square of the ellipsoid's eccentricity."""
    long, short = axes
    return (long * long - short * short) / (long * long)


def meridian_arc(latitude):
    """Metres along the meridian from the true origin, on the map."""
    long, short = AIRY
    n = (long - short) / (long + short)
    less, more = latitude - ORIGIN[0], latitude + ORIGIN[0]
    return short * SCALE * ((1 + n + 1.25 * n**2 + 1.25 * n**3) * less
                            - (3 * n + 3 * n**2 + 2.625 * n**3) * sin(less) * cos(more)
                            + 1.875 * (n**2 + n**3) * sin(2 * less) * cos(2 * more)
                            - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more))


def airy_position(easting, northing):
    """Latitude and longitude on Airy's ellipsoid, in radians."""
    long, _ = AIRY
    latitude = ORIGIN[0]
    while True:
        missing = northing - FALSE_NORTHING - meridian_arc(latitude)
        if abs(missing) < 0.00001:
            break
        latitude += missing / (long * SCALE)
    squared = eccentricity(AIRY)
    curve = 1 - squared * sin(latitude)**2
    across, along = long * SCALE / sqrt(curve), long * SCALE * (1 - squared) / curve**1.5
    ratio, t, secant = across / along - 1, tan(latitude)**2, 1 / cos(latitude)
    east = easting - FALSE_EASTING
    north = tan(latitude) * (east**2 / (2 * along * across)
                             - east**4 / (24 * along * across**3) * (5 + 3 * t + ratio - 9 * t * ratio)
                             + east**6 / (720 * along * across**5) * (61 + 90 * t + 45 * t**2))
    turned = secant * (east / across
                       - east**3 / (6 * across**3) * (across / along + 2 * t)
                       + east**5 / (120 * across**5) * (5 + 28 * t + 24 * t**2)
                       - east**7 / (5040 * across**7) * (61 + 662 * t + 1320 * t**2 + 720 * t**3))
    return latitude - north, ORIGIN[1] + turned


def longitude_latitude(easting, northing):
    """Degrees, longitude first."""
    latitude, longitude = airy_position(easting, northing)
    squared = eccentricity(AIRY)
    across = AIRY[0] / sqrt(1 - squared * sin(latitude)**2)
    x = across * cos(latitude) * cos(longitude)
    y = across * cos(latitude) * sin(longitude)
    z = across * (1 - squared) * sin(latitude)
    (tx, ty, tz), growth = SHIFT, 1 + GROWTH / 1e6
    rx, ry, rz = (radians(seconds / 3600) for seconds in TURN)
    x, y, z = tx + growth * x - rz * y + ry * z, ty + rz * x + growth * y - rx * z, tz - ry * x + rx * y + growth * z
    squared = eccentricity(GRS80)
    flat = hypot(x, y)
    latitude = atan2(z, flat * (1 - squared))
    for _ in range(8):
        latitude = atan2(z + squared * GRS80[0] / sqrt(1 - squared * sin(latitude)**2) * sin(latitude), flat)
    return degrees(atan2(y, x)), degrees(latitude)
