#!/usr/bin/env node
import {civic, processTerminal} from '../dist/index.js';

process.exitCode = await civic(process.argv.slice(2), processTerminal(process.stdout, process.stderr));
