import path from 'node:path'
import { ROOT } from '../bootstrap.mjs'
import { Failure, runTask } from '../failure.mjs'
import { GATEWAY, hasGateway, presentServices } from '../members.mjs'
import { say } from '../progress.mjs'
import { runCommand } from '../run-command.mjs'

const rewrite = async (dir, test) => {
  const cwd = path.join(ROOT, dir)
  const { code, output } = await runCommand(path.join(cwd, 'node_modules/.bin/vitest'), ['run', test, '--update'], {
    cwd,
    env: { ...process.env, CI: '' },
  })
  if (code !== 0) {
    process.stdout.write(output)
    throw new Failure(`The schema of ${dir} is not as it should be: correct what the lines above say (what could be written is written)`)
  }
  say(`${dir} is written`)
}

await runTask(async () => {
  for (const { dir } of presentServices()) await rewrite(dir, 'src/schema.test.ts')
  if (hasGateway()) await rewrite(GATEWAY.dir, 'src/supergraph.test.ts')
})
