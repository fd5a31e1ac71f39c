// Makes the raster images of examples/incident-report. Same machine, same bytes: every random number is seeded.
// Labels are drawn with the machine's own sans-serif font; the images in the repository were made with Liberation Sans.
import {stat} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {drawHeatmap} from './example-images/heatmap.mjs'
import {drawMachineHall} from './example-images/machine-hall.mjs'

const folder = new URL('../examples/incident-report/images/', import.meta.url)

await write('read latency.png', drawHeatmap().png({compressionLevel: 9, adaptiveFiltering: true}))
await write('hall-b.jpg', drawMachineHall().jpeg({quality: 88, mozjpeg: true}))

/**
 * @param {string} name
 * @param {import('sharp').Sharp} image
 */
async function write(name, image) {
  const path = fileURLToPath(new URL(name, folder))
  await image.toFile(path)
  const {size} = await stat(path)
  console.log(`${name}: ${Math.round(size / 1000)} kB`)
}
