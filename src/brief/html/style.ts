import { paletteStyle } from './palette.js'
import { plotStyle } from './plot-style.js'
import { printStyle } from './print-style.js'
import { tableStyle } from './table-style.js'

/** Type, space and links. Three sizes (1.75, 1.0625 and 0.875 rem), two weights, one family. */
const textStyle = `
* { box-sizing: border-box; }
html { color-scheme: light dark; background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 400 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.page { max-width: 66rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
.defs { position: absolute; }
h1, h2 { font-size: 1.0625rem; font-weight: 650; line-height: 1.4; margin: 0; }
h2 { margin: 4rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
p, ul { margin: .75rem 0; max-width: 68ch; }
ul { padding-left: 1.25rem; }
li { margin: .35rem 0; }
.question { color: var(--soft); margin: .15rem 0 0; }
.headline { font-size: 1.75rem; line-height: 1.3; margin: 1.5rem 0 1rem; max-width: 34em; text-wrap: pretty; }
.note, .to-contents, nav, figcaption, .frame, summary { font-size: .875rem; line-height: 1.5; }
.note, figcaption, caption, summary { color: var(--soft); }
section:first-child h2 { margin-top: 2rem; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--thread); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, summary:focus-visible, .frame:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
time, a.n { white-space: nowrap; }
.out { overflow-wrap: anywhere; }
figure { margin: 2.5rem 0 1.5rem; }
figcaption { max-width: 68ch; margin-bottom: .75rem; }
details { margin: .75rem 0; }
summary { cursor: pointer; max-width: 68ch; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
nav ol { list-style: none; margin: 0; padding: 1rem 0 0; border-top: 1px solid var(--line); }
nav li { margin: .4rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
@media (min-width: 76rem) {
  .page { max-width: 82rem; display: grid; grid-template-columns: 13rem minmax(0, 1fr); column-gap: 3rem; align-items: start; }
  header, main { grid-column: 2; min-width: 0; }
  nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 2.5rem; }
  nav ol { border-top: 0; padding-top: 0; }
  .to-contents { display: none; }
}
@media (max-width: 30rem) {
  .page { padding-top: 1.25rem; }
  .headline { font-size: 1.75rem; line-height: 1.25; }
  h2 { margin-top: 3rem; }
}
`

/** The style sheet of the page, written into it. */
export const style = [paletteStyle, textStyle, tableStyle, plotStyle, printStyle].join('').trimStart()
