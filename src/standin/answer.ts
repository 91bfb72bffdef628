import { type CommandClass, type Operation, operationOf } from './operation.ts';
import { type Pages, type PageTrouble, pageOf } from './pages.ts';

/** Where and when an operation is answered. */
export interface At {
  readonly account: string;
  readonly region: string;
  readonly now: Date;
}

/** What one operation answers; made by `answer`. */
export interface Answer {
  readonly operation: Operation;
  /** A trouble with pages strikes only where the answer has some. */
  readonly reply: (input: object, at: At, trouble?: PageTrouble) => Promise<object>;
}

/** Declares what an operation answers: an output, or a function to one, perhaps cut into pages. */
export function answer<Input extends object, Output extends object>(
  command: CommandClass<Input, Output>,
  output: NoInfer<Reply<Input, Output>>,
  pages?: NoInfer<Pages<Input, Body<Output>>>,
): Answer {
  const replyTo = typeof output === 'function' ? (output as ReplyFunction<Input, Output>) : () => output;
  return {
    operation: operationOf(command),
    async reply(input, at, trouble) {
      const whole = await replyTo(input as Input, at);
      return pages ? pageOf(whole, input as Input, pages, trouble) : whole;
    },
  };
}

type Body<Output> = Omit<Output, '$metadata'>;
type ReplyFunction<Input, Output> = (input: Input, at: At) => Body<Output> | Promise<Body<Output>>;
type Reply<Input, Output> = Body<Output> | ReplyFunction<Input, Output>;
