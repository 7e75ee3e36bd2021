import { restore } from '../../ledger/backup.ts';
import { verify } from '../../ledger/verify.ts';
import { type Command, STORE } from '../command.ts';
import { whereOf } from '../node.ts';
import { counted } from '../words.ts';

export const command: Command = {
  name: 'restore',
  operands: 'FOLDER',
  summary: 'puts a backup where no node is yet, and verifies it',
  options: STORE,
  examples: ['pobratim restore /media/disk/pobratim-2026-11-25 --data data'],
  exits: { 1: 'failed, or what was restored is not whole' },
  run: async (options, [folder]) => {
    const where = whereOf(options);
    const { made } = await restore(folder!, where);
    const { logs, faults } = await verify(where);
    for (const { where: at, what } of faults) console.log(`${at}: ${what}`);
    console.log(
      `restored what was backed up on ${made}: ${logs.map(({ side, size }) => `${counted(size, 'entry', 'entries')} of ${side}`).join(', ') || 'no entries'}`,
    );
    console.error(
      'before anything is added, pull from every peer: it may hold later entries of this node’s log',
    );
    return faults.length === 0 ? 0 : 1;
  },
};
