import type { Judgement } from '../../judge/judgement.js'
import { aheadSection } from './ahead.js'
import { bottomLine, headline } from './bottom.js'
import { computedSection, warningsSection } from './computed.js'
import { evidenceSection, matrixSection } from './evidence.js'
import { expectedAndNotSeen } from './expected.js'
import { gapsSection } from './gaps.js'
import { overturnedBy } from './overturn.js'
import { restsOn } from './rests.js'
import { sourcesSection } from './sources.js'
import type { Story } from './story.js'
import { type View, viewOf } from './view.js'

/** Writes a judgement out, once, for every form of the brief. */
export function tellStory(judgement: Judgement): { story: Story; view: View } {
  const view = viewOf(judgement)
  const sections = [
    bottomLine(view),
    restsOn(view),
    overturnedBy(view),
    expectedAndNotSeen(view),
    matrixSection(view),
    evidenceSection(view),
    sourcesSection(view),
    gapsSection(view),
    aheadSection(view),
    computedSection(view),
    warningsSection(view),
  ]
  return { story: { title: judgement.case, question: judgement.question, headline: headline(view), sections }, view }
}
