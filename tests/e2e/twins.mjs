// SPDX-License-Identifier: Apache-2.0
// Reading the JSON and CSV twins of pages.

/// Every value below a JSON document, with its key, its path and the object or array that holds it.
export function* valuesIn(holder, path = '') {
  for (const [key, value] of Object.entries(holder)) {
    const own = `${path}/${key}`;
    yield { path: own, key, value, holder };
    if (value !== null && typeof value === 'object') yield* valuesIn(value, own);
  }
}

/// What the JSON of a measure says by one series, {finding, series, …}: as the one that leads or as another. Nothing when it has none of it.
export const toldBy = (data, key) => [data, ...data.other_series].find((each) => (each.series_key ?? each.finding.series_key) === key);

/// The rows of an RFC 4180 text, or of one with LF alone, as arrays of cells.
export function csvRows(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/// The rows of a CSV twin as objects, by the names in its first row.
export function csvRecords(text) {
  const [header, ...rows] = csvRows(text);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}
