import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** A server that listens. */
export interface Listening {
  port: number
  close(): Promise<void>
}

/**
 * Listens on an address.
 * @param port 0 for any that is free
 * @throws what the system says where the address is taken or not to be had
 */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => {
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ port: (server.address() as AddressInfo).port, close })
    })
    server.on('error', reject)
  })
}
