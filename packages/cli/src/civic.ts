import {directoryCommand} from './directory/directory-command.js';
import {EXIT, Failure, UsageFailure} from './failure.js';
import {placesCommand} from './places/places-command.js';
import {oneLine, type Terminal} from './terminal.js';

const usage = `civic COMMAND

  civic directory build    a feed, spreadsheet or map file as one index for the service finder
  civic directory columns  what each column of a spreadsheet holds, for you to correct
  civic places build       postcodes and place names for the service finder

civic COMMAND --help says more.`;

/** The command `civic`: runs what was typed and says how it ended, as an exit code. What is wrong ends it with one line. */
export async function civic(
  args: readonly string[],
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'directory':
        await directoryCommand(rest, terminal, signal);
        return EXIT.well;
      case 'places':
        await placesCommand(rest, terminal);
        return EXIT.well;
      case undefined:
      case 'help':
      case '-h':
      case '--help':
        terminal.print(usage);
        return EXIT.well;
      default:
        throw new UsageFailure(`there is no command ${command}; civic --help lists them`);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.note(`civic: ${oneLine(error.message)}`);
    return error.exitCode;
  }
}
