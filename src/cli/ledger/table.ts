/** Lines of a table for the terminal: columns aligned, numbers to the right, two spaces between. */
export function tableLines(header: string[], rows: string[][]): string[] {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)))
  const rightward = header.map((_, i) => rows.every((row) => /^[\d,.–%-]*$/.test(row[i]!)))
  const line = (cells: string[]): string =>
    cells
      .map((cell, i) => (rightward[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd()
  return [line(header), ...rows.map(line)]
}

/** A whole number with separators for thousands. */
export function counted(n: number): string {
  return n.toLocaleString('en')
}
