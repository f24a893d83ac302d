import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Says that something is asked, and after a second how long already. */
export function Waiting({ what }: { what: string }): ComponentChildren {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((s) => s + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p class="wait">
      <span role="status">{what} …</span>
      {seconds > 0 && <span aria-hidden="true"> {seconds} s</span>}
    </p>
  )
}
