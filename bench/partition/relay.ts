import { connect, createServer, type Socket } from 'node:net';
import { numbersFrom } from '../../test/numbers.ts';

/**
 * The only way between the two networks: hands bytes on, each piece after a delay of its own, so that what was sent later on another connection comes
 * earlier, and breaks connections off in the middle. Arguments: seed, then pairs of address to listen on and address to hand on to. A
 * message `{ steady: true }` lets everything pass.
 */
const [seed = '1', ...pairs] = process.argv.slice(2);
const below = numbersFrom(Number(seed));
const PORT = 8080;
let isSteady = false;
const [MOST_DELAY_MS, CUT_IN] = [60, 25];

function handOn(from: Socket, to: Socket): void {
  let last: Promise<unknown> = Promise.resolve();
  from.on('data', (chunk: Buffer) => {
    if (!isSteady && below(CUT_IN) === 0) {
      // Part of it gets through.
      to.write(chunk.subarray(0, below(chunk.length + 1)), () => {
        from.destroy();
        to.destroy();
      });
      return;
    }
    const wait = isSteady ? 0 : below(MOST_DELAY_MS);
    last = last.then(() => new Promise((resolve) => setTimeout(resolve, wait))).then(() => to.write(chunk));
  });
  from.on('end', () => void last.then(() => to.end()));
  for (const socket of [from, to]) socket.on('error', () => undefined);
  from.on('close', () => to.destroy());
}

for (let at = 0; at < pairs.length; at += 2)
  createServer((near) => {
    const far = connect(PORT, pairs[at + 1]!);
    handOn(near, far);
    handOn(far, near);
  }).listen(PORT, pairs[at]!, () => process.send?.({ ready: true }));
process.on('message', ({ steady }: { readonly steady: boolean }) => {
  isSteady = steady;
});
process.on('disconnect', () => process.exit(0));
