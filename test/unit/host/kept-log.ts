/** A log that keeps what it is told. */
import type { Log } from '../../../src/host/surroundings/surroundings.js';

export class KeptLog implements Log {
  readonly lines: string[] = [];
  readonly errors: string[] = [];

  debug(message: string): void {
    this.lines.push(message);
  }

  info(message: string): void {
    this.lines.push(message);
  }

  warn(message: string): void {
    this.lines.push(message);
  }

  error(message: string | Error): void {
    this.errors.push(message instanceof Error ? (message.stack ?? message.message) : message);
  }
}

/** A log for those who do not read it. */
export const silent = new KeptLog();
