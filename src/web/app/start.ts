import './style/base.css'
import './style/frame.css'
import './style/matrix.css'
import './style/rows.css'
import './style/matrix-narrow.css'
import './style/views.css'
// first, so that the case is loaded and read while the page itself is still on its way
import './state/opening.js'

void import('./main.js')
