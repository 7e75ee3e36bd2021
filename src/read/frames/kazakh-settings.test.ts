import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const parties = (text: string) =>
  reader
    .read({ text, language: 'kk', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'signing' ? [[claim.slots.parties, claim.slots.subject]] : [],
    );

test('the places of an occasion are not those who sign in its course', () => {
  assert.deepEqual(
    parties(
      'Батыс Қазақстан облысының орталығы Оралда ұйымдастырылған Қазақстан мен Ресейдің XXI форумы барысында Павлодар облысының әкімдігі Омбы облысы үкіметімен ынтымақтастық туралы меморандумға қол қойды.',
    ),
    [[['KZ-55', 'RU-OMS'], 'ынтымақтастық']],
  );
  assert.deepEqual(
    parties('Ақтөбе облысы мен Орынбор облысы форум аясында ынтымақтастық туралы меморандумға қол қойды.'),
    [[['KZ-15', 'RU-ORE'], 'ынтымақтастық']],
  );
});
