import { render } from 'preact'
import { markDefinitions } from '../../brief/html/marks.js'
import { paletteStyle } from '../../brief/html/palette.js'
import { plotStyle } from '../../brief/html/plot-style.js'
import { App } from './app.js'
import { listenToKeys } from './state/keys.js'
import { followRoute } from './state/store.js'

// the brief's own colours and plots, so that a hypothesis looks the same everywhere
for (const text of [paletteStyle, plotStyle]) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets.unshift(sheet)
}
document.body.insertAdjacentHTML('afterbegin', markDefinitions())
followRoute()
listenToKeys()
render(<App />, document.getElementById('app')!)
