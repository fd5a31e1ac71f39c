import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createRandom, diagram, photograph, screenshot} from './pictures.mjs'

/** Writes the three sites beneath a folder, and says what to build of each: file names, beside the page or pages. */
export async function writeSites(folder) {
  return {
    readme: await writeReadme(join(folder, 'readme')),
    photos: await writePhotos(join(folder, 'photos')),
    docs: await writeDocs(join(folder, 'docs')),
  }
}

/** One document with 38 pictures of all kinds. */
async function writeReadme(folder) {
  mkdirSync(folder, {recursive: true})
  const images = []
  for (let index = 0; index < 38; index++) {
    const kind = index % 4
    if (kind === 0)
      images.push(await save(photograph(index + 1, 1280, 853).jpeg({quality: 90}), folder, `${index}.jpg`))
    else if (kind === 1) images.push(await save(screenshot(index + 1, 1400, 900).png(), folder, `${index}.png`))
    else if (kind === 2) images.push(await save(diagram(index + 1, 1000, 560).png(), folder, `${index}.png`))
    else images.push(await save(photograph(index + 1, 640, 427).png(), folder, `${index}.png`))
  }
  const text = images.map(
    (name, index) => `## Part ${index + 1}\n\n${prose(index)}\n\n![Figure ${index + 1}](${name})\n`,
  )
  writeFileSync(join(folder, 'README.md'), `# A long README\n\n${text.join('\n')}`)
  return {folder, inputs: ['README.md']}
}

/** A page of thirty photographs as a camera leaves them. */
async function writePhotos(folder) {
  mkdirSync(folder, {recursive: true})
  const images = []
  for (let index = 0; index < 30; index++)
    images.push(await save(photograph(index + 101, 1600, 1067).jpeg({quality: 88}), folder, `${index}.jpg`))
  const markup = images.map((name) => `<figure><img alt="" src="${name}" width="800"></figure>`).join('\n')
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang=en><meta charset=utf-8><title>Photos</title>${markup}`,
  )
  return {folder, inputs: ['index.html']}
}

/** Sixty documents with a hundred screenshots, some of them in several. */
async function writeDocs(folder) {
  mkdirSync(folder, {recursive: true})
  const images = []
  for (let index = 0; index < 100; index++)
    images.push(await save(screenshot(index + 201, 1000, 640).png(), folder, `${index}.png`))
  const inputs = []
  for (let index = 0; index < 60; index++) {
    const shots = [0, 1].map((shot) => `![Step](${images[(index * 2 + shot) % images.length]})`).join('\n\n')
    inputs.push(`page-${index}.md`)
    writeFileSync(join(folder, `page-${index}.md`), `# Page ${index}\n\n${prose(index)}\n\n${shots}\n`)
  }
  return {folder, inputs}
}

async function save(picture, folder, name) {
  await picture.toFile(join(folder, name))
  return name
}

function prose(seed) {
  const random = createRandom(seed + 1)
  const list = 'the page holds its images and says what each of them costs before anybody publishes it'.split(' ')
  return `${Array.from({length: 80}, () => list[Math.floor(list.length * random())]).join(' ')}.`
}
