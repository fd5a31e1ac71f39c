// What a first build cannot do without: each image of a folder read, decoded and encoded once, on all cores.
import {readdirSync, readFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)
const folder = process.argv[2]
const files = readdirSync(folder).filter((name) => /\.(?:png|jpe?g)$/.test(name))
await Promise.all(
  Array.from({length: availableParallelism()}, async () => {
    for (let name = files.pop(); name !== undefined; name = files.pop())
      await sharp(readFileSync(join(folder, name)))
        .webp({quality: 82, effort: 2})
        .toBuffer()
  }),
)
