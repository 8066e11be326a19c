import {isIP} from 'node:net';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {StartError} from './start-error.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All settings, read from the environment once and checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the SQLite file and of the secret key. */
  readonly dataDir: string;
  /** PostgreSQL instead of SQLite. */
  readonly databaseUrl: string | undefined;
  readonly contentDir: string;
  /** Origins that may send answers to every site, besides those that the site itself lists. Pages on this machine while trying out. */
  readonly allowedOrigins: readonly string[];
  /** Lets whoever has it read what people reported. */
  readonly adminToken: string | undefined;
  readonly secretKey: Buffer | undefined;
  /** Where people reach this server, when that is not the address it listens at. An origin, without a path. */
  readonly publicUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  /** Answers a minute from one address; 0 for no limit. */
  readonly writesPerMinute: number;
  readonly logLevel: LogLevel;
  /** The mail server that tells owners of reports; nobody is told by e-mail without it. */
  readonly smtpUrl: string | undefined;
  /** Whom such e-mails are from. */
  readonly mailFrom: string | undefined;
}

/** Pages on this machine, whatever their port: somebody trying things out. */
export const LOCAL_ORIGINS = ['http://localhost:*', 'http://127.0.0.1:*', 'http://[::1]:*'] as const;

/** The content that comes with the server. */
export const ownContent = fileURLToPath(new URL('../content', import.meta.url));

type Environment = Readonly<Record<string, string | undefined>>;
type Reader<T> = (value: string) => T | undefined;

/**
 * Reads the settings. Throws one {@link StartError} with a sentence for each setting that is wrong; the sentence never
 * holds the value, since it may be a secret. A setting that is empty counts as not given.
 */
export function readConfig(env: Environment): Config {
  const wrong: string[] = [];
  const read = <T>(name: string, expected: string, reader: Reader<T>): T | undefined => {
    const value = env[name]?.trim();
    if (value === undefined || value === '') return undefined;
    const setting = reader(value);
    if (setting === undefined) wrong.push(`${name} must be ${expected}.`);
    return setting;
  };
  const publicUrl = read(
    'CIVIC_PUBLIC_URL',
    'the address people use, such as https://widgets.example.org, without a path',
    readUrl,
  );
  const config: Config = {
    port: read('PORT', 'a whole number from 0 to 65535', wholeUpTo(65535)) ?? 4400,
    host: read('HOST', 'an IP address or a host name of this machine', readHost) ?? '127.0.0.1',
    dataDir: read('CIVIC_DATA_DIR', 'the path of a folder', readPath) ?? resolve('.data'),
    databaseUrl: read('DATABASE_URL', 'a URL that begins with postgres:// or postgresql://', readDatabaseUrl),
    contentDir: read('CIVIC_CONTENT_DIR', 'the path of a folder', readPath) ?? ownContent,
    allowedOrigins:
      read(
        'CIVIC_ALLOWED_ORIGINS',
        'a comma-separated list of origins such as https://www.example.org, without a path',
        listOf(readOrigin),
      ) ?? (isLocalUrl(publicUrl) ? LOCAL_ORIGINS : []),
    adminToken: read('CIVIC_ADMIN_TOKEN', 'at least 16 characters long', (value) =>
      value.length < 16 ? undefined : value,
    ),
    secretKey: read('CIVIC_SECRET_KEY', '32 bytes, written in base64 or as 64 hexadecimal digits', readKey),
    publicUrl,
    trustedProxies:
      read(
        'CIVIC_TRUSTED_PROXIES',
        'a comma-separated list of IP addresses or ranges such as 10.0.0.0/8',
        listOf(readRange),
      ) ?? [],
    writesPerMinute:
      read('CIVIC_WRITES_PER_MINUTE', 'a whole number, or 0 for no limit', wholeUpTo(1_000_000)) ?? 600,
    logLevel: read('CIVIC_LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, readLevel) ?? 'warn',
    smtpUrl: read(
      'CIVIC_SMTP_URL',
      'the address of a mail server such as smtps://name:password@mail.example.org',
      readSmtpUrl,
    ),
    mailFrom: read('CIVIC_MAIL_FROM', 'an e-mail address', (value) =>
      /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value) ? value : undefined,
    ),
  };
  if (config.smtpUrl !== undefined && config.mailFrom === undefined)
    wrong.push('CIVIC_MAIL_FROM must be an e-mail address, since CIVIC_SMTP_URL is set.');
  if (wrong.length > 0) throw new StartError(wrong.join('\n'));
  return config;
}

function wholeUpTo(max: number): Reader<number> {
  return (value) => (/^\d{1,7}$/.test(value) && Number(value) <= max ? Number(value) : undefined);
}

function readHost(value: string): string | undefined {
  return isIP(value) !== 0 || /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value) ? value : undefined;
}

function readPath(value: string): string | undefined {
  return value.includes('\u0000') ? undefined : resolve(value);
}

function readDatabaseUrl(value: string): string | undefined {
  return /^postgres(?:ql)?:\/\/./.test(value) && URL.canParse(value) ? value : undefined;
}

function readSmtpUrl(value: string): string | undefined {
  return /^smtps?:\/\/[^/]/.test(value) && URL.canParse(value) ? value : undefined;
}

function readUrl(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // URL takes `*` for a letter of a name.
  const plain =
    url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !url.host.includes('*');
  return plain ? url.origin : undefined;
}

/** Whether people reach this server only from this machine, as far as the settings say. */
export function isLocalUrl(publicUrl: string | undefined): boolean {
  if (publicUrl === undefined) return true;
  const {hostname} = new URL(publicUrl);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** Exactly as a browser writes it in the `Origin` header; any port (`:*`) for this machine only. */
export function readOrigin(value: string): string | undefined {
  if ((LOCAL_ORIGINS as readonly string[]).includes(value)) return value;
  return readUrl(value) === value ? value : undefined;
}

function readRange(value: string): string | undefined {
  const [address = '', length, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return undefined;
  if (length === undefined) return value;
  // A range of everybody would let anybody say who they are.
  return (wholeUpTo(version === 4 ? 32 : 128)(length) ?? 0) > 0 ? value : undefined;
}

function readKey(value: string): Buffer | undefined {
  const key = /^[0-9a-f]{64}$/i.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64');
  const isWritten = /^[0-9a-f]{64}$/i.test(value) || /^[A-Za-z0-9+/_-]{43}=?$/.test(value);
  return isWritten && key.length === 32 ? key : undefined;
}

function readLevel(value: string): LogLevel | undefined {
  return LOG_LEVELS.find((level) => level === value);
}

function listOf(reader: Reader<string>): Reader<readonly string[]> {
  return (value) => {
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
    const read = items.map(reader);
    return read.length > 0 && read.every((item) => item !== undefined) ? read : undefined;
  };
}
