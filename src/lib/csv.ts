// Rows of a table as RFC 4180 writes them. Writing needs one rule (what holds a comma, a quote or a line break stands in quotes),
// so no package is used. Values stay as they are: a title that begins with "=" or "-" is not changed for spreadsheets' sake.

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
