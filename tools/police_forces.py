# SPDX-License-Identifier: Apache-2.0
"""The police forces of England and Wales under the names that each publisher gives them."""

import re

from hub_files import require

# The 43 territorial forces: area code, name as residents say it, name on data.police.uk, name in Home Office tables.
# Written out, because no rule turns one name into another ("London, City of", "metropolitan").
FORCES = (
    ("E23000001", "Metropolitan Police", "metropolitan", "Metropolitan Police"),
    ("E23000002", "Cumbria", "cumbria", "Cumbria"),
    ("E23000003", "Lancashire", "lancashire", "Lancashire"),
    ("E23000004", "Merseyside", "merseyside", "Merseyside"),
    ("E23000005", "Greater Manchester", "greater-manchester", "Greater Manchester"),
    ("E23000006", "Cheshire", "cheshire", "Cheshire"),
    ("E23000007", "Northumbria", "northumbria", "Northumbria"),
    ("E23000008", "Durham", "durham", "Durham"),
    ("E23000009", "North Yorkshire", "north-yorkshire", "North Yorkshire"),
    ("E23000010", "West Yorkshire", "west-yorkshire", "West Yorkshire"),
    ("E23000011", "South Yorkshire", "south-yorkshire", "South Yorkshire"),
    ("E23000012", "Humberside", "humberside", "Humberside"),
    ("E23000013", "Cleveland", "cleveland", "Cleveland"),
    ("E23000014", "West Midlands", "west-midlands", "West Midlands"),
    ("E23000015", "Staffordshire", "staffordshire", "Staffordshire"),
    ("E23000016", "West Mercia", "west-mercia", "West Mercia"),
    ("E23000017", "Warwickshire", "warwickshire", "Warwickshire"),
    ("E23000018", "Derbyshire", "derbyshire", "Derbyshire"),
    ("E23000019", "Nottinghamshire", "nottinghamshire", "Nottinghamshire"),
    ("E23000020", "Lincolnshire", "lincolnshire", "Lincolnshire"),
    ("E23000021", "Leicestershire", "leicestershire", "Leicestershire"),
    ("E23000022", "Northamptonshire", "northamptonshire", "Northamptonshire"),
    ("E23000023", "Cambridgeshire", "cambridgeshire", "Cambridgeshire"),
    ("E23000024", "Norfolk", "norfolk", "Norfolk"),
    ("E23000025", "Suffolk", "suffolk", "Suffolk"),
    ("E23000026", "Bedfordshire", "bedfordshire", "Bedfordshire"),
    ("E23000027", "Hertfordshire", "hertfordshire", "Hertfordshire"),
    ("E23000028", "Essex", "essex", "Essex"),
    ("E23000029", "Thames Valley", "thames-valley", "Thames Valley"),
    ("E23000030", "Hampshire", "hampshire", "Hampshire"),
    ("E23000031", "Surrey", "surrey", "Surrey"),
    ("E23000032", "Kent", "kent", "Kent"),
    ("E23000033", "Sussex", "sussex", "Sussex"),
    ("E23000034", "City of London", "city-of-london", "London, City of"),
    ("E23000035", "Devon and Cornwall", "devon-and-cornwall", "Devon and Cornwall"),
    ("E23000036", "Avon and Somerset", "avon-and-somerset", "Avon and Somerset"),
    ("E23000037", "Gloucestershire", "gloucestershire", "Gloucestershire"),
    ("E23000038", "Wiltshire", "wiltshire", "Wiltshire"),
    ("E23000039", "Dorset", "dorset", "Dorset"),
    ("W15000001", "North Wales", "north-wales", "North Wales"),
    ("W15000002", "Gwent", "gwent", "Gwent"),
    ("W15000003", "South Wales", "south-wales", "South Wales"),
    ("W15000004", "Dyfed-Powys", "dyfed-powys", "Dyfed-Powys"),
)
# Forces that publish but have no area of England and Wales.
OTHER_FORCES = (("btp", "British Transport Police"), ("northern-ireland", ""))

# What tables print for a force, in lower case and without notes and punctuation -> name on data.police.uk.
SLUGS = {re.sub(r"[^a-z ]", "", printed.lower()): slug for _, name, slug, office in FORCES for printed in (name, office)}


def without_notes(text):
    """A printed name or heading without its notes and line ends: "Humberside [note 4]" is Humberside."""
    return " ".join(re.sub(r"\[[^]]*\]", " ", text).split())


def slug_of(printed):
    """The force's name on data.police.uk; None for what is no territorial force."""
    return SLUGS.get(re.sub(r"[^a-z ]", "", without_notes(printed).lower().replace("&", "and")))


def check_complete(slugs, where):
    """Each of the 43 territorial forces is there, and nothing else."""
    known = {slug for _, _, slug, _ in FORCES}
    require(set(slugs) == known, f"{where}: the forces differ: {sorted(known.symmetric_difference(slugs))}")
