// What the tests use of smtp-server, which brings no types of its own.
declare module 'smtp-server' {
  import type {Server} from 'node:net';
  import type {Readable} from 'node:stream';

  export class SMTPServer {
    constructor(options: {
      readonly authOptional?: boolean;
      readonly disabledCommands?: readonly string[];
      onData(stream: Readable, session: unknown, done: (error?: Error) => void): void;
    });
    readonly server: Server;
    listen(port: number, host: string): void;
    close(done: () => void): void;
  }
}
