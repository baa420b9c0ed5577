import process from 'node:process'
import { run } from './run.ts'

// A command speaks for itself, and its log tells of trouble only; a server logs what it does.
if (process.argv[2] !== 'start') process.env.LOG_LEVEL ||= 'warn'

process.exitCode = await run(process.argv.slice(2), process.env)
