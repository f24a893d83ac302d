import type { ComponentChildren, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A component that is fetched when it is first shown. */
export function Later<P extends object>({
  load,
  wait,
  ...props
}: P & {
  load(): Promise<FunctionComponent<P>>
  /** what stands there until then */
  wait: string
}): ComponentChildren {
  const [Loaded, setLoaded] = useState<FunctionComponent<P> | null>(null)
  useEffect(() => {
    void load().then((component) => setLoaded(() => component))
  }, [load])
  return Loaded ? <Loaded {...(props as unknown as P)} /> : <p class="wait">{wait}</p>
}
