/** Tables: rules instead of boxes, numbers flush right; on a narrow screen rows are stacked or the frame scrolls by itself. */
export const tableStyle = `
.frame { overflow-x: auto; margin: 1.25rem 0; }
figure .frame { margin: 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 0 0 .6rem; max-width: 68ch; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; font-weight: 400; border-top: 1px solid var(--line); }
thead th { color: var(--soft); vertical-align: bottom; border-top: 0; padding-top: 0; }
tr > :last-child { padding-right: .25rem; }
th.number, td.number { text-align: right; }
td.number, td.short { white-space: nowrap; }
tbody th { min-width: 9rem; }
@media print, (min-width: 48.01rem) { .stacks tbody th.text { width: 40%; } }
tbody th > a:first-child, tbody th > bdi:first-child { font-weight: 650; }
tr.marked > :first-child { box-shadow: inset 3px 0 0 var(--ink); padding-left: .6rem; }
tr.under > * { border-top: 0; padding-top: 0; color: var(--soft); }
tr.under > th { padding-left: 1.25rem; }
tr:target > * { background: var(--mark); }
.state { white-space: nowrap; }
.mark { vertical-align: -.08em; overflow: visible; }
.mark .full, symbol .full { fill: currentColor; }
symbol .line { fill: none; stroke: currentColor; stroke-width: 1.4; }
symbol .dotted { stroke-dasharray: 1.5 2; }
.squares tbody th { min-width: 11.5rem; }
.squares td.square { min-width: 5rem; line-height: 1.25; padding-right: .5rem; }
.squares thead .square { padding-right: .5rem; }
.squares td.square .square { float: left; margin: 0 .4rem 0 0; }
.squares tr.under td.square > span { padding-left: 1.6rem; }
.squares td.square > span { display: block; overflow: hidden; padding-top: .05rem; }
.square .neither { fill: none; stroke: var(--faint); stroke-width: 1; }
.square .blank { fill: none; stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
@media screen and (max-width: 48rem) {
  .stacks table, .stacks tbody, .stacks tr, .stacks th, .stacks td, .squares table, .squares tbody, .squares tr, .squares th { display: block; width: auto; max-width: none; }
  .stacks caption, .squares caption { display: block; }
  .stacks thead, .squares thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks tr, .squares tr { border-top: 1px solid var(--line); padding: .6rem 0; }
  .stacks tr > *, .squares tr > * { border-top: 0; padding: .1rem 0; }
  .stacks td { display: flow-root; padding-left: 7.25rem !important; text-align: left; white-space: normal; }
  .stacks td::before { float: left; width: 6.5rem; margin-left: -7.25rem; }
  .stacks td::before, .squares td::before { content: attr(data-label); color: var(--soft); }
  .stacks td.empty, .squares td.empty { display: none; }
  .squares tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr)); gap: .4rem .75rem; }
  .squares th { grid-column: 1 / -1; }
  .squares td { display: block; text-align: left; white-space: normal; }
  .squares td::before { display: block; }
  .squares tr.under { border-top: 0; padding-top: 0; }
  .squares tr.under th, .squares tr.under td.square > span { padding-left: 0; }
  tr.marked { box-shadow: inset 3px 0 0 var(--ink); padding-left: .6rem !important; }
  tr.marked > :first-child { box-shadow: none; padding-left: 0; }
}
`
