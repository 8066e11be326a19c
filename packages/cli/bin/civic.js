#!/usr/bin/env node
import {civic, processTerminal} from '../dist/index.js';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.exitCode = await civic(process.argv.slice(2), processTerminal(process.stdout, process.stderr), stop.signal);
