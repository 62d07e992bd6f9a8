#!/usr/bin/env node
// Runs a tool or a script of this project on Node >= 22.18, whatever Node the machine has.
// Plain old JavaScript on purpose: it must parse and explain itself on any Node.
import fs from 'fs'
import path from 'path'
import { spawn } from 'child_process'
import { fileURLToPath } from 'url'

var root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

function newEnough(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number)
  return parts[0] > 22 || (parts[0] === 22 && parts[1] >= 18)
}

function findNode() {
  if (newEnough(process.version)) return process.execPath
  var platform = process.platform === 'win32' ? 'win' : process.platform
  var name = 'node-' + platform + '-' + process.arch
  var file = path.join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (fs.existsSync(file)) return file
  console.error(
    'Hengping needs Node 22.18 or newer; this is ' + process.version + '.\n' +
    'The package ' + name + ' would bring one, but it is not installed (run "npm ci", or install Node from nodejs.org).')
  process.exit(1)
}

function findScript(name) {
  if (/\.(c|m)?(j|t)s$/.test(name)) return path.resolve(root, name)
  var owner = { tsc: 'typescript' }[name] || name
  var manifest = path.join(root, 'node_modules', owner, 'package.json')
  if (!fs.existsSync(manifest)) {
    console.error('The tool "' + name + '" is not installed. Run "npm ci" first.')
    process.exit(1)
  }
  var bin = JSON.parse(fs.readFileSync(manifest, 'utf8')).bin
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[name])
}

var name = process.argv[2]
if (!name) {
  console.error('usage: node build/launcher.js <script or tool> [arguments]')
  process.exit(2)
}
if (!fs.existsSync(path.join(root, 'node_modules'))) {
  console.error('The dependencies are not installed. Run "npm ci" first.')
  process.exit(1)
}
var node = findNode()
var env = Object.assign({}, process.env, { HENGPING_NODE: node })
// Tools started by tools find the same Node first.
var pathKey = Object.keys(env).filter(function (k) { return k.toUpperCase() === 'PATH' })[0] || 'PATH'
env[pathKey] = path.dirname(node) + path.delimiter + (env[pathKey] || '')
var child = spawn(node, [findScript(name)].concat(process.argv.slice(3)), { cwd: root, stdio: 'inherit', env: env })
;['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) { process.on(signal, function () { child.kill(signal) }) })
child.on('error', function (error) { console.error(error.message); process.exit(1) })
child.on('exit', function (code, signal) { process.exit(signal ? 1 : code) })
