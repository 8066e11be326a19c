// What we use of nodemailer, which brings no types of its own.
declare module 'nodemailer' {
  export interface Mail {
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly disableUrlAccess?: boolean;
    readonly disableFileAccess?: boolean;
  }
  export interface Transport {
    sendMail(mail: Mail): Promise<unknown>;
    close(): void;
  }
  export function createTransport(
    url: string | {url: string; connectionTimeout?: number; socketTimeout?: number},
  ): Transport;
}
