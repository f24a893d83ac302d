import { parentPort, workerData } from 'node:worker_threads'
import { ReadFault } from './fault.js'
import { type ExtractOptions, readBytes } from './read-bytes.js'

// The far side of apart.ts: one file is read, its articles or its fault are sent, and the thread ends.
const { bytes, options } = workerData as { bytes: Uint8Array; options: ExtractOptions }
try {
  parentPort!.postMessage({ articles: await readBytes(bytes, options) })
} catch (error) {
  if (!(error instanceof ReadFault)) throw error
  parentPort!.postMessage({ fault: error.data })
}
