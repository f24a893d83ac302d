import { parentPort } from 'node:worker_threads'
import { readHere, type Wish } from './read-wish.js'

// The far side of reader.ts: wishes come one after the other.
parentPort!.on('message', async (wish: Wish) => parentPort!.postMessage(await readHere(wish)))
