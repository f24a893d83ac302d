import { realpathSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import fc from 'fast-check'

// nothing of whoever runs the tests is git's to know: neither their settings nor a repository around the temporary folder
for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name]
process.env.GIT_CONFIG_GLOBAL = devNull
process.env.GIT_CONFIG_NOSYSTEM = '1'
process.env.GIT_CEILING_DIRECTORIES = realpathSync(tmpdir())

// the same cases each time, so that a red run is the change's; FC_SEED=… looks elsewhere
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) })
