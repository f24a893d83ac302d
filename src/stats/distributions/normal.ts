import { gammaCdf, gammaTail } from './gamma.js'

/** The chance that a standard normal variable is at most z, by the incomplete gamma function at shape ½. */
export function normalCdf(z: number): number {
  const x = (z * z) / 2
  return z < 0 ? gammaTail(x, 0.5) / 2 : 0.5 + gammaCdf(x, 0.5) / 2
}
