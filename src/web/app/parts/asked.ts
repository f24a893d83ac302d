import { useEffect, useState } from 'preact/hooks'
import { Answered } from '../state/api.js'

/** What became of a question. */
export type Asked<T> =
  | { state: 'waiting' }
  | { state: 'answered'; value: T }
  | { state: 'failed'; message: string; code: string; again(): void }

/**
 * Asks whenever the key is another; an answer that comes late to an earlier question is dropped.
 * @param key null asks nothing
 * @returns null where nothing was asked
 */
export function useAsked<T>(key: string | null, question: () => Promise<T>): Asked<T> | null {
  const [asked, setAsked] = useState<{ key: string; of: Asked<T> } | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (key === null) return
    let wanted = true
    const put = (of: Asked<T>): void => {
      if (wanted) setAsked({ key, of })
    }
    question().then(
      (value) => put({ state: 'answered', value }),
      (error: unknown) =>
        put({
          state: 'failed',
          message: error instanceof Error ? error.message : String(error),
          code: error instanceof Answered ? error.code : '',
          again: () => {
            setAsked(null)
            setTurn(turn + 1)
          },
        }),
    )
    return () => {
      wanted = false
    }
  }, [key, turn])
  if (key === null) return null
  return asked?.key === key ? asked.of : { state: 'waiting' }
}
