import { testNames } from './marked.ts';

testNames('persons by title, given name, initials and earlier mention', 'en', [
  'President {p Emmanuel Macron} arrived on Tuesday.',
  'The meeting was opened by {p Robert Hale}. {p Hale} thanked the guests.',
  'Governor {p Timur Zhakenov} signed the plan.',
  'A letter came from {p J. Whitmore}.',
  'Yesterday {p Olga Semenova} left the board.',
  'Mr {p Carver} declined to comment.',
]);

testNames('places of the world, with and without a noun', 'en', [
  'The train runs from {l Berlin} to {l Warsaw}.',
  'Exports to {l Saudi Arabia} and {l Egypt} grew.',
  'Floods hit {l Saratov Region}.',
  'Ships cross the {l Black Sea}.',
  'They fished in {l Lake Balkhash}.',
  'The road follows the {l Ural River}.',
  '{l Kazakhstan} and {l Uzbekistan} share water.',
  '{l ATYRAU}, May 5. The ferry left.',
  'Trains from {l OMSK} stop here, as {b NATO} cargo does not.',
]);

testNames('bodies by the noun that closes or opens their name', 'en', [
  'The {b Ministry of Foreign Affairs} replied.',
  'The {b Ministry of Trade and Integration} set a quota.',
  'Students of {b Astrakhan State University} won.',
  'The loan comes from the {b Eurasian Development Bank}.',
  'Experts of the {b United Nations Organization} came.',
  'The plan was approved by {b NATO}.',
  'The deal was closed by {b Brightwater Holding}.',
]);

testNames('capitals that name nobody', 'en', [
  'The meeting was held on Monday.',
  'GDP grew by two per cent in May.',
  'Russian exporters are waiting.',
  'Meanwhile, prices fell.',
  'The CEO resigned.',
  'The XVIII forum has ended.',
  'It was a quiet Sunday in April.',
]);
