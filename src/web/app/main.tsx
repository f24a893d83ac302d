import { render } from 'preact'
import { markDefinitions } from '../../brief/html/marks.js'
import { paletteStyle } from '../../brief/html/palette.js'
import { plotStyle } from '../../brief/html/plot-style.js'
import { App } from './app.js'
import { listenToKeys } from './state/keys.js'
import { followRoute } from './state/store.js'
import './style/base.css'
import './style/frame.css'
import './style/matrix.css'
import './style/rows.css'
import './style/matrix-narrow.css'
import './style/views.css'

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
