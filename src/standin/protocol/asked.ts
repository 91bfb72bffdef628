import type { Caller } from '../caller.ts';
import type { Operation } from '../operation.ts';
import type { WireRequest } from '../wire.ts';
import type { Protocol } from './protocol.ts';
import type { Route } from './rest-uri.ts';

/** What a request asks for. */
export interface Asked {
  readonly caller: Caller;
  readonly protocol: Protocol;
  readonly request: WireRequest;
  /** With empty input and output if no command is known that sends such requests. */
  readonly operation: Operation;
  readonly route?: Route;
}
