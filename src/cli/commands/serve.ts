import { type Command, STORE } from '../command.ts';

export const command: Command = {
  name: 'serve',
  operands: '',
  summary: 'serves the pages and the API',
  options: {
    ...STORE,
    port: { type: 'string', about: 'port (PORT); 8080 unless told' },
    host: { type: 'string', about: 'address to listen on (HOST); 127.0.0.1 unless told' },
    samples: { type: 'boolean', about: 'reads the sample documents first' },
  },
  examples: ['pobratim serve --samples', 'pobratim serve --port 9000 --data /var/lib/pobratim'],
  exits: {
    0: 'told to stop (SIGINT, SIGTERM)',
    130: 'interrupted (SIGINT) while it read the samples; the next start reads the rest',
  },
  run: async (options) => (await import('../serve.ts')).serveApplication(options),
};
