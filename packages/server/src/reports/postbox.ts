import type {Transport} from 'nodemailer';
import {formatDay, type Translator} from '@civic-widgets/i18n';
import type {Config} from '../config.js';
import type {Translators} from '../pages/translators.js';
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

/** Whom reports about a directory are sent to. */
export interface Owner {
  readonly contact?: string | undefined;
  readonly contactLang: string;
}

/** E-mails that one directory's keeper gets in an hour: whoever sends more reports than that buries those that matter. */
const hourly = 20;

export interface PostboxParts {
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  readonly reports: ReportStore;
  /** The directories whose keepers can be written to: reports about others wait for nobody. */
  readonly reachable: readonly string[];
  /** Whoever keeps a directory: where reports go, and in which language. */
  readonly ownerOf: (directory: string) => Owner | undefined;
  /** The entry's name by its id; nothing where it is gone. */
  readonly nameOf: (directory: string, service: string) => Promise<string | undefined>;
  readonly publicUrl: () => string;
  readonly clock: () => number;
  readonly translators: Translators;
  /** Told of what failed: a code, never an address or what somebody wrote. */
  readonly onFailure: (code: string) => void;
}

export function createPostbox({
  config,
  reports,
  reachable,
  ownerOf,
  nameOf,
  publicUrl,
  clock,
  translators,
  onFailure,
}: PostboxParts): Postbox {
  const {smtpUrl, mailFrom = ''} = config;
  const underWay = new Map<string, Promise<void>>();
  const written = new Map<string, {readonly hour: number; readonly count: number}>();
  let transport: Promise<Transport> | undefined;
  let failures = 0;

  const postbox: Postbox = {
    get failures() {
      return failures;
    },

    send(letter) {
      const {contact, contactLang = 'en'} = ownerOf(letter.directory) ?? {};
      if (smtpUrl === undefined || contact === undefined || underWay.has(letter.id)) return;
      // The rest waits for the next hour.
      if (!hasRoom(letter.directory)) return;
      const sending = deliver(smtpUrl, letter, contact, translators(contactLang)).finally(() =>
        underWay.delete(letter.id),
      );
      underWay.set(letter.id, sending);
    },

    async sendAgain() {
      if (smtpUrl === undefined) return;
      for (const report of await reports.unsent(reachable)) {
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

  function hasRoom(directory: string): boolean {
    const hour = Math.floor(clock() / 3_600_000);
    const last = written.get(directory);
    const count = last?.hour === hour ? last.count + 1 : 1;
    if (count > hourly) return false;
    written.set(directory, {hour, count});
    return true;
  }

  async function deliver(url: string, letter: Letter, to: string, translator: Translator): Promise<void> {
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
        subject: translator.t('mail.report.subject', {name: letter.name}).replace(/\s+/g, ' ').slice(0, 150),
        text: wordsOf(letter, translator),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': translator.languageOf('mail.report.opening'),
        },
        disableUrlAccess: true,
        disableFileAccess: true,
      });
      await reports.markSent(letter.id, letter.received);
    } catch (error) {
      failures += 1;
      onFailure(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
    }
  }

  function wordsOf(
    {directory, service, name, problem, text, received}: Letter,
    {t, languageOf}: Translator,
  ): string {
    const path = `/directories/${directory}/services/${encodeURIComponent(service)}`;
    const day = formatDay(languageOf('mail.report.opening'), `${received}T12:00:00Z`, 'UTC');
    return [
      t('mail.report.opening', {day}),
      `${name}\n${new URL(path, publicUrl()).href}`,
      t('mail.report.chosen', {problem: t(`finder.report.${problem}`)}),
      ...(text === '' ? [] : [`${t('mail.report.wrote')}\n\n${text.replace(/^/gm, '> ')}`]),
      t('mail.report.nobody', {id: service}),
    ].join('\n\n');
  }
}
