# SPDX-License-Identifier: Apache-2.0
"""Reads the tables of a published workbook (.xlsx, whatever its name ends in) with the standard library alone."""

import re
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def shared_texts(archive):
    """The texts that cells refer to by number; runs of one text are joined, phonetic hints left out."""
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(f"{MAIN}t")) for item in root.iter(f"{MAIN}si")]


def column_of(reference):
    """The column of a cell, from 0: C12 is 2."""
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def text_of(cell, texts):
    """What a cell shows: numbers as they are stored, texts without blanks at either end."""
    if cell.get("t") == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{MAIN}t")).strip()
    value = cell.find(f"{MAIN}v")
    if value is None or value.text is None:
        return ""
    return texts[int(value.text)].strip() if cell.get("t") == "s" else value.text.strip()


def sheet_rows(archive, path, texts):
    """The rows of one sheet as lists of texts, empty rows left out."""
    rows = []
    for row in ElementTree.fromstring(archive.read(path)).iter(f"{MAIN}row"):
        cells = {column_of(cell.get("r")): text_of(cell, texts) for cell in row.iter(f"{MAIN}c")}
        if any(cells.values()):
            rows.append([cells.get(column, "") for column in range(max(cells) + 1)])
    return rows


def sheets(path):
    """The rows of every sheet, in the order of the workbook."""
    with zipfile.ZipFile(path) as archive:
        texts = shared_texts(archive)
        targets = {relation.get("Id"): relation.get("Target")
                   for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        listed = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
        return [sheet_rows(archive, f"xl/{targets[sheet.get(OFFICE_ID)]}", texts) for sheet in listed]
