import { useEffect, useState } from 'preact/hooks'

/** The page's colours by their names, as a canvas wants them. */
export interface Ink {
  paper: string
  ink: string
  soft: string
  faint: string
  line: string
  wash: string
  mark: string
  focus: string
  /** four depths of purple, and of orange */
  for: string[]
  against: string[]
}

/** The colours as they are now; others when the page turns dark or light. */
export function useInk(): Ink {
  const [ink, setInk] = useState(readInk)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const again = (): void => setInk(readInk())
    dark.addEventListener('change', again)
    return () => dark.removeEventListener('change', again)
  }, [])
  return ink
}

function readInk(): Ink {
  const style = getComputedStyle(document.documentElement)
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  const depths = (name: string): string[] => [1, 2, 3, 4].map((n) => of(`${name}${n}`))
  return {
    paper: of('paper'),
    ink: of('ink'),
    soft: of('soft'),
    faint: of('faint'),
    line: of('line'),
    wash: of('wash'),
    mark: of('mark'),
    focus: of('focus'),
    for: depths('for'),
    against: depths('against'),
  }
}
