/** On paper: no navigation, addresses written out, no row torn apart, folded tables open. */
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
  .squares td.square { min-width: 5.4rem; }
  .weights-plot, .graph-plot, .drawn .plot { min-width: 0; max-width: 100%; }
  summary { list-style: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr:target > * { background: none; }
}
`
