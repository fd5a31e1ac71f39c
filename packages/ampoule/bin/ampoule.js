#!/usr/bin/env node
// A script, not a module: Node starts it sooner.
const {join} = require('node:path')
const {start} = require('../dist/bundle/start.js')

start(join(__dirname, '../dist/bundle/main.js'), process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
