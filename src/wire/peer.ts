/** Two sides that call each other's methods over a port: request ids, errors carried over, cancellation. */

/** What a worker, a message port or a pair of functions can do. */
export interface Port {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  /** Called for every message that arrives. Set once. */
  onMessage: (message: unknown) => void;
}

/** Methods by name, with one argument each. */
export type Methods<T> = { [K in keyof T]: (argument: never) => unknown };

type Argument<F> = F extends () => unknown ? undefined : F extends (argument: infer A) => unknown ? A : never;
type Result<F> = F extends (argument: never) => infer R ? Awaited<R> : never;

/** What a handler gets besides its argument. */
export interface CallContext {
  /** Aborted when the caller no longer wants the answer. */
  readonly signal: AbortSignal;
}

/** The methods one side offers the other. */
export type Handlers<T> = {
  [K in keyof T]: (
    argument: Argument<T[K]>,
    context: CallContext,
  ) => Result<T[K]> | Promise<Result<T[K]> | Moved> | Moved;
};

/** A result whose buffers are moved to the other side instead of copied. */
export class Moved {
  constructor(
    readonly value: unknown,
    readonly transfer: readonly ArrayBuffer[],
  ) {}
}

/** The error of a call that was cancelled, or whose other side has gone. */
export class CallCancelled extends Error {
  override readonly name = 'CallCancelled';
}

type Message =
  | { readonly call: number; readonly method: string; readonly argument: unknown }
  | { readonly cancel: number }
  | { readonly answer: number; readonly value: unknown }
  | {
      readonly answer: number;
      readonly error: { readonly name: string; readonly message: string; readonly stack: string };
    };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** One side of a connection: answers with `Mine`, calls `Theirs`. */
export class Peer<Mine extends Methods<Mine>, Theirs extends Methods<Theirs>> {
  private next = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly running = new Map<number, AbortController>();
  private closed: Error | undefined;

  constructor(
    private readonly port: Port,
    private readonly handlers: Handlers<Mine>,
  ) {
    port.onMessage = message => this.receive(message as Message);
  }

  /** Calls a method of the other side. Rejects with the error thrown there, or `CallCancelled`. */
  call<K extends keyof Theirs & string>(
    method: K,
    argument: Argument<Theirs[K]>,
    options: { readonly transfer?: readonly ArrayBuffer[]; readonly signal?: AbortSignal } = {},
  ): Promise<Result<Theirs[K]>> {
    if (this.closed) return Promise.reject(this.closed);
    const id = this.next++;
    const answer = new Promise<Result<Theirs[K]>>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve, reject });
    });
    this.port.post({ call: id, method, argument } satisfies Message, options.transfer);
    options.signal?.addEventListener('abort', () => this.abandon(id), { once: true });
    return answer;
  }

  /** Whether a call waits for its answer. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Ends the connection: every call that waits for an answer fails with `reason`, and so do later ones. */
  close(reason: Error = new CallCancelled('The connection was closed.')): void {
    this.closed = reason;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
    for (const controller of this.running.values()) controller.abort();
  }

  private abandon(id: number): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    this.port.post({ cancel: id } satisfies Message);
    waiting.reject(new CallCancelled('The call was cancelled.'));
  }

  private receive(message: Message): void {
    if (this.closed) return;
    if ('call' in message) void this.answer(message.call, message.method, message.argument);
    else if ('cancel' in message) this.running.get(message.cancel)?.abort();
    else this.settle(message);
  }

  private settle(message: Extract<Message, { answer: number }>): void {
    const waiting = this.waiting.get(message.answer);
    this.waiting.delete(message.answer);
    if ('error' in message) {
      const error = new Error(message.error.message);
      error.name = message.error.name;
      error.stack = message.error.stack;
      waiting?.reject(error);
    } else waiting?.resolve(message.value);
  }

  private async answer(id: number, method: string, argument: unknown): Promise<void> {
    const controller = new AbortController();
    this.running.set(id, controller);
    try {
      const handler = (this.handlers as Record<string, ((a: unknown, c: CallContext) => unknown) | undefined>)[method];
      if (!handler) throw new Error(`There is no method ${method}.`);
      const result = await handler.call(this.handlers, argument, { signal: controller.signal });
      if (this.closed) return;
      if (result instanceof Moved)
        this.port.post({ answer: id, value: result.value } satisfies Message, result.transfer);
      else this.port.post({ answer: id, value: result } satisfies Message);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      if (this.closed) return;
      const { name, message, stack = '' } = error;
      this.port.post({ answer: id, error: { name, message, stack } } satisfies Message);
    } finally {
      this.running.delete(id);
    }
  }
}

/** Two ports joined to each other within one thread; messages arrive later and in order, not copied. */
export function joinedPorts(): [Port, Port] {
  const make = (other: () => Port): Port => ({
    post: message => void Promise.resolve().then(() => other().onMessage(message)),
    onMessage: () => undefined,
  });
  const a: Port = make(() => b);
  const b: Port = make(() => a);
  return [a, b];
}
