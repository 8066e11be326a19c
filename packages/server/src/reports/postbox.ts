import type {Transport} from 'nodemailer';
import type {ReportProblem} from '@civic-widgets/model';
import type {Config} from '../config.js';
import type {ReportStore} from '../repositories/reports.js';

/** A report on its way to the owner of a directory. */
export interface Letter {
  readonly id: string;
  readonly directory: string;
  readonly service: string;
  /** The entry's name. */
  readonly name: string;
  readonly problem: string;
  readonly text: string;
  readonly received: string;
}

/** Tells owners of reports by e-mail. Nobody who reports has to wait for it, and what could not be sent is tried again. */
export interface Postbox {
  send(letter: Letter): void;
  /** Sends what an earlier try could not. */
  sendAgain(): Promise<void>;
  /** How many could not be sent by this process. */
  readonly failures: number;
  close(): Promise<void>;
}

export interface PostboxParts {
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  readonly reports: ReportStore;
  /** Where reports about a directory go. */
  readonly contactOf: (directory: string) => string | undefined;
  /** The entry's name by its id; nothing where it is gone. */
  readonly nameOf: (directory: string, service: string) => Promise<string | undefined>;
  readonly publicUrl: () => string;
  /** Told of what failed: a code, never an address or what somebody wrote. */
  readonly onFailure: (code: string) => void;
}

const problems: Readonly<Record<ReportProblem, string>> = {
  closed: 'It has closed, or was never there.',
  hours: 'The times are wrong.',
  contact: 'The phone number, e-mail or website is wrong.',
  place: 'The place is wrong.',
  details: 'What it says about the service is wrong.',
  other: 'Something else is wrong.',
};

export function createPostbox({
  config,
  reports,
  contactOf,
  nameOf,
  publicUrl,
  onFailure,
}: PostboxParts): Postbox {
  const {smtpUrl, mailFrom = ''} = config;
  const underWay = new Map<string, Promise<void>>();
  let transport: Promise<Transport> | undefined;
  let failures = 0;

  const postbox: Postbox = {
    get failures() {
      return failures;
    },

    send(letter) {
      const to = contactOf(letter.directory);
      if (smtpUrl === undefined || to === undefined || underWay.has(letter.id)) return;
      const sending = deliver(smtpUrl, letter, to).finally(() => underWay.delete(letter.id));
      underWay.set(letter.id, sending);
    },

    async sendAgain() {
      if (smtpUrl === undefined) return;
      for (const report of await reports.unsent()) {
        const name = await nameOf(report.directory, report.service);
        postbox.send({...report, name: name ?? report.service});
      }
      await Promise.all(underWay.values());
    },

    async close() {
      await Promise.all(underWay.values());
      (await transport)?.close();
    },
  };
  return postbox;

  async function deliver(url: string, letter: Letter, to: string): Promise<void> {
    try {
      // Loaded by those only who send any.
      transport ??= import('nodemailer').then(({createTransport}) =>
        createTransport({url, connectionTimeout: 10_000, socketTimeout: 20_000}),
      );
      await (
        await transport
      ).sendMail({
        from: mailFrom,
        to,
        subject: `Something may be wrong: ${letter.name}`.replace(/\s+/g, ' ').slice(0, 150),
        text: wordsOf(letter),
        headers: {'Auto-Submitted': 'auto-generated'},
        disableUrlAccess: true,
        disableFileAccess: true,
      });
      await reports.markSent(letter.id, letter.received);
    } catch (error) {
      failures += 1;
      onFailure(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
    }
  }

  function wordsOf({directory, service, name, problem, text, received}: Letter): string {
    const page = new URL(`/directories/${directory}/services/${encodeURIComponent(service)}`, publicUrl())
      .href;
    return [
      `On ${received} somebody told us that this entry may be wrong:`,
      `${name}\n${page}`,
      problems[problem as ReportProblem] ?? problem,
      ...(text === '' ? [] : [`They wrote:\n\n${text.replace(/^/gm, '> ')}`]),
      `We do not know who they are, so nobody can answer them. The entry’s id is ${service}.`,
    ].join('\n\n');
  }
}
