import fc from 'fast-check'

// the same cases each time, so that a red run is the change's; FC_SEED=… looks elsewhere
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) })
