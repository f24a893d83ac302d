import type { ComponentChildren, FunctionComponent } from 'preact'
import type { Session } from '../state/session.js'
import { BriefView } from './brief.js'
import { JudgementView } from './judgement.js'
import { MatrixView } from './matrix/matrix.js'
import { NetworkView } from './network/view.js'
import { OriginsAndProposals, ReadView } from './read/view.js'
import { TiesView } from './ties/view.js'
import { WhatIfView } from './what-if/what-if.js'

/** A way of looking at the open case. */
export interface View {
  /** its name in addresses */
  id: string
  title: string
  /** the letter that, after `g`, goes there */
  key: string
  component: FunctionComponent<{ of: Session }> & ((props: { of: Session }) => ComponentChildren)
}

/** The views, in the order of the navigation: one file a view, one line here. */
export const views: readonly View[] = [
  { id: 'judgement', title: 'Judgement', key: 'j', component: JudgementView },
  { id: 'matrix', title: 'Matrix', key: 'm', component: MatrixView },
  { id: 'what-if', title: 'What if', key: 'w', component: WhatIfView },
  { id: 'origins', title: 'Origins', key: 'o', component: OriginsAndProposals },
  { id: 'ties', title: 'Ties', key: 't', component: TiesView },
  { id: 'read', title: 'Read', key: 'r', component: ReadView },
  { id: 'network', title: 'Network', key: 'n', component: NetworkView },
  { id: 'brief', title: 'Brief', key: 'b', component: BriefView },
]

/** A view by its name; the first where there is none of that name. */
export function viewOf(id: string): View {
  return views.find((v) => v.id === id) ?? views[0]!
}
