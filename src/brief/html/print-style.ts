/** On paper: no navigation, addresses written out, no row torn apart. A folded table prints if the reader has opened it. */
export const printStyle = `
@media print {
  @page { margin: 18mm 16mm; }
  html { font-size: 10pt; }
  .page { display: block; max-width: none; padding: 0; }
  nav, .to-contents { display: none; }
  a { text-decoration: none; }
  a.out::after { content: " <" attr(href) ">"; color: var(--soft); overflow-wrap: anywhere; }
  h2 { break-after: avoid; margin-top: 2rem; }
  tr, figure, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .frame { overflow: visible; }
  th, td { padding-right: .5rem; }
  tbody th, .squares tbody th { min-width: 7rem; }
  .squares td.square { min-width: 0; }
  .weights-plot, .graph-plot { min-width: 0; max-width: 100%; }
  summary { list-style: none; }
  tr:target > * { background: none; }
}
`
