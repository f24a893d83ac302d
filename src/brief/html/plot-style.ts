/** Plots: text at the small size, colours by class, so that dark and print change them with the page. */
export const plotStyle = `
.plot { display: block; font-size: .875rem; overflow: visible; }
.plot text { fill: var(--ink); }
.plot a { text-decoration: none; }
.plot a:hover { text-decoration: underline; }
.plot .soft { fill: var(--soft); }
.plot .strong { font-weight: 650; }
.plot .end { text-anchor: end; }
.plot .middle { text-anchor: middle; }
.plot .start { text-anchor: start; }
.posterior-plot, .tornado-plot { max-width: 44rem; }
.graph-plot { width: 100%; min-width: 56rem; max-width: 62rem; font-size: 13px; }
.drawn .plot { min-width: 36rem; }
.grid, .rule { stroke: var(--line); stroke-width: 1; }
.track { stroke: var(--faint); stroke-width: 1; }
.now { stroke: var(--ink); stroke-width: 1; }
.prior { stroke: var(--ink); stroke-width: 1.5; }
.envelope { opacity: .22; }
.interval { opacity: .6; }
.point { stroke: var(--paper); stroke-width: 1.5; }
.h1 { fill: var(--h1); } .h2 { fill: var(--h2); } .h3 { fill: var(--h3); } .h4 { fill: var(--h4); } .h5 { fill: var(--h5); } .h6 { fill: var(--h6); } .h7 { fill: var(--h7); }
.for1 { fill: var(--for1); } .for2 { fill: var(--for2); } .for3 { fill: var(--for3); } .for4 { fill: var(--for4); }
.against1 { fill: var(--against1); } .against2 { fill: var(--against2); } .against3 { fill: var(--against3); } .against4 { fill: var(--against4); }
.swing { fill: var(--soft); }
.swing.lower { opacity: .4; }
.level { stroke: var(--against4); stroke-width: 2.5; }
.thread { fill: none; stroke: var(--faint); }
.thread.carries { stroke-width: 1.25; }
.thread[class*='for'], .thread[class*='against'] { opacity: .85; }
.thread.asserts { stroke: var(--soft); stroke-width: 2; }
.thread.purports { stroke: var(--soft); stroke-width: .8; }
.thread.denies { stroke: var(--soft); stroke-width: 2; stroke-dasharray: 6 4; }
.thread.for1 { stroke: var(--for1); fill: none; } .thread.for2 { stroke: var(--for2); fill: none; } .thread.for3 { stroke: var(--for3); fill: none; } .thread.for4 { stroke: var(--for4); fill: none; }
.thread.against1 { stroke: var(--against1); fill: none; } .thread.against2 { stroke: var(--against2); fill: none; } .thread.against3 { stroke: var(--against3); fill: none; } .thread.against4 { stroke: var(--against4); fill: none; }
.node { fill: var(--paper); stroke: var(--faint); stroke-width: 1; }
.node.bears { stroke: var(--ink); stroke-width: 2.5; }
.node.idle { stroke-dasharray: 3 3; }
.dot { fill: var(--soft); }
`
