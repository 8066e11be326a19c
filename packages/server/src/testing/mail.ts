import assert from 'node:assert/strict';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {SMTPServer} from 'smtp-server';

/** A mail server that keeps what it is sent. */
export interface MailServer {
  readonly url: string;
  /** As they came, but for the soft ends of lines in their bodies. */
  readonly mails: string[];
  /** Whether it takes nothing. */
  refuse: boolean;
  stop(): Promise<void>;
}

export async function startMail(): Promise<MailServer> {
  const mail = {
    url: '',
    mails: [] as string[],
    refuse: false,
    stop: () => new Promise<void>((done) => server.close(done)),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        if (mail.refuse) return done(new Error('Not now'));
        const body = text.indexOf('\r\n\r\n');
        // Soft line ends of quoted-printable (RFC 2045, 6.7). In the head, `?=` ends an encoded word.
        mail.mails.push(text.slice(0, body) + text.slice(body).replaceAll('=\r\n', ''));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  mail.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return mail;
}

/** What a mail says to whoever reads it: its subject and its words, out of the encodings of mail (RFC 2045 and 2047). */
export function readMail(mail: string): {
  readonly subject: string;
  readonly language: string;
  readonly text: string;
} {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const valueOf = (name: string) =>
    lines.find((line) => line.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const decode = (text: string, encoding: string) =>
    /^b/i.test(encoding)
      ? Buffer.from(text, 'base64').toString()
      : Buffer.from(
          text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString();
  const subject = valueOf('subject')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, text: string) =>
      decode(/q/i.test(encoding) ? text.replaceAll('_', ' ') : text, encoding),
    );
  const encoding = valueOf('content-transfer-encoding');
  const whole = body.join('\r\n\r\n');
  return {
    subject,
    language: valueOf('content-language'),
    text: (encoding === '7bit' ? whole : decode(whole, encoding)).replaceAll('\r\n', '\n'),
  };
}

/** Waits until so many have come. */
export async function untilMails({mails}: MailServer, count: number): Promise<void> {
  for (const end = Date.now() + 20_000; mails.length < count && Date.now() < end;) await pause(20);
  assert.equal(mails.length, count);
}
