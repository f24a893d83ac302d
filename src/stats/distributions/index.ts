export { betaCdf, betaQuantile, betaTail } from './beta.js'
export {
  negativeBinomialCdf,
  negativeBinomialQuantile,
  negativeBinomialTail,
  poissonCdf,
  poissonQuantile,
  poissonTail,
} from './counts.js'
export { gammaCdf, gammaQuantile, gammaTail, gammaTailQuantile } from './gamma.js'
export {
  type EventCount,
  type Interval,
  jeffreysInterval,
  poissonInterval,
  ratioInterval,
  wilsonInterval,
} from './intervals.js'
export { logGamma } from './log-gamma.js'
export { normalCdf } from './normal.js'
export { normalQuantile } from './normal-quantile.js'
export { studentCdf, studentQuantile } from './student.js'
