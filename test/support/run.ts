import { sweepBuilt } from './built.js'

/** Before the first test of a run, and after the last. */
export default function begin(): () => void {
  sweepBuilt()
  return sweepBuilt
}
