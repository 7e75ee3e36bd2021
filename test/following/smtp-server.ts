import { createServer, type Server, type Socket } from 'node:net';

/** A server of mail (RFC 5321) that keeps what it is sent, for tests. */
export interface MailServer {
  readonly address: string;
  readonly messages: readonly string[];
  /** Answers so to the next message in place of taking it. */
  refuseNext(line: string): void;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const messages: string[] = [];
  let refusal: string | undefined;
  const server: Server = createServer((socket: Socket) => {
    let held = '';
    let isData = false;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 test');
    socket.on('data', (chunk) => {
      held += chunk.toString('utf8');
      for (;;) {
        const end = isData ? held.indexOf('\r\n.\r\n') : held.indexOf('\r\n');
        if (end < 0) return;
        const line = held.slice(0, end);
        held = held.slice(end + (isData ? 5 : 2));
        if (isData) {
          isData = false;
          if (refusal) say(refusal);
          else {
            messages.push(line);
            say('250 taken');
          }
          refusal = undefined;
        } else if (/^(?:EHLO|HELO)/i.test(line)) say('250 test');
        else if (/^DATA/i.test(line)) {
          isData = true;
          say('354 go on');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `smtp://127.0.0.1:${port}`,
    messages,
    refuseNext: (line) => {
      refusal = line;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
