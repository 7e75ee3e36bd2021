import { parseArgs } from 'node:util';
import type { Application } from '#model/application.ts';
import type { Fact } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import { openApplication } from '../pipeline.ts';
import { admit } from '../read/document.ts';
import { createReader } from '../read/reader.ts';
import { csvOf } from '../serve/csv.ts';
import { openShelf } from '../shelf.ts';
import { command as missionSchedule } from './commands/mission-schedule.ts';
import { COMMANDS, type Command, helpOf } from './commands.ts';
import { submissionsFrom, usage } from './input.ts';
import { readLines } from './jsonl.ts';
import { serveApplication } from './serve.ts';
import { inWords, marked } from './words.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Runs one command; returns the exit code: 0, 1 for failure, 2 for usage. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof Failure) {
      console.error(`expected: ${error.expected}\nfound:    ${error.found}\nto do:    ${error.remedy}`);
      return error.exitCode;
    }
    console.error(error);
    return 1;
  }
}

async function run([first, ...others]: readonly string[]): Promise<number> {
  const isMission = first === 'mission' && others[0] === 'schedule';
  const name = isMission ? 'mission schedule' : first;
  const rest = isMission ? others.slice(1) : others;
  if (!name || name === '--help' || name === 'help') {
    console.log(helpOf());
    return name ? 0 : 2;
  }
  if (name === '--version') {
    console.log('0.1.0');
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) throw usage(`a command: ${COMMANDS.map((known) => known.name).join(', ')}`, `"${name}"`);
  const { values, positionals } = parsed(command, rest);
  if (values.help) {
    console.log(helpOf(command));
    return 0;
  }
  if (isMission) {
    if (positionals.length !== 1)
      throw usage('one FILE', `${positionals.length}`, 'see pobratim mission schedule --help');
    return missionSchedule.run(values, positionals);
  }
  if (name === 'read') return read(values, positionals);
  if (name === 'serve') return serveApplication(values, openNode);
  const application = await openNode(values);
  try {
    return await ask(application, name, values, positionals);
  } finally {
    await application.close();
  }
}

function parsed(
  command: Command,
  args: readonly string[],
): { values: Options; positionals: readonly string[] } {
  try {
    const options = {
      help: { type: 'boolean' as const },
      ...Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }])),
    };
    return parseArgs({ args: [...args], options, allowPositionals: command.operands !== '' }) as {
      values: Options;
      positionals: string[];
    };
  } catch (error) {
    throw usage(
      `options of pobratim ${command.name}`,
      error instanceof Error ? error.message : String(error),
      `see pobratim ${command.name} --help`,
    );
  }
}

/** Opens the node that the options and the environment name. */
async function openNode(values: Options): Promise<Application> {
  const databaseUrl = process.env.DATABASE_URL;
  return openApplication({
    data: String(values.data ?? process.env.POBRATIM_DATA ?? 'data'),
    ...(databaseUrl ? { databaseUrl } : {}),
    side: process.env.POBRATIM_SIDE ?? 'KZ',
    author: process.env.USER ?? 'pobratim',
    clock: () => new Date(),
    shelf: await openShelf(),
  });
}

async function read(values: Options, paths: readonly string[]): Promise<number> {
  const reader = createReader((await openShelf()).vocabulary);
  if (values.jsonl) return readLines(reader, process.stdin, process.stdout);
  if (paths.length === 0) throw usage('a file, a folder or -', 'none', 'see pobratim read --help');
  for (const path of paths)
    for (const submission of submissionsFrom(path, values)) {
      const { document, issues } = await admit(submission, new Date().toISOString());
      const { claims } = reader.read(document);
      for (const { where, expected, found } of issues)
        console.error(`${submission.name ?? path}: ${where}: expected ${expected}; found ${found}`);
      if (values.json) console.log(JSON.stringify({ document, claims }, null, 2));
      else {
        console.log(
          `${document.title ?? submission.name ?? path}  (${document.language}, ${claims.length} claims)`,
        );
        for (const claim of claims)
          console.log(
            `\n  ${inWords(claim as never)}${claim.speaker ? `  — ${claim.speaker}` : ''}\n    ${marked(document.text.slice(claim.quote.start, claim.quote.end), Boolean(process.stdout.isTTY))}`,
          );
        console.log('');
      }
    }
  return 0;
}

async function ask(
  application: Application,
  name: string,
  values: Options,
  operands: readonly string[],
): Promise<number> {
  switch (name) {
    case 'add': {
      if (operands.length === 0) throw usage('a file, a folder or -', 'none', 'see pobratim add --help');
      for (const path of operands)
        for (const submission of submissionsFrom(path, values)) {
          const { added, document, claims } = await application.add(submission);
          console.log(
            `${added ? 'added' : 'known'}  ${document.id}  ${String(claims.length).padStart(3)} claims  ${document.title ?? ''}`,
          );
        }
      return 0;
    }
    case 'facts': {
      const { data: _, json, place, counterpart, ...filter } = values as Readonly<Record<string, string>>;
      const page = await application.facts(
        {
          ...filter,
          ...(place ? { place: placed(application, place) } : {}),
          ...(counterpart ? { counterpart: placed(application, counterpart) } : {}),
        },
        { limit: 500 },
      );
      for (const fact of page.items)
        console.log(json ? JSON.stringify(fact) : `${fact.state.padEnd(9)}${inWords(fact)}`);
      return 0;
    }
    case 'dossier': {
      const [first, second] = operands.map((operand) => placed(application, operand));
      if (!first) throw usage('one or two places', 'none', 'see pobratim dossier --help');
      const dossier = await application.dossier(first, second);
      if (!dossier)
        throw new Failure('input', {
          expected: 'places of the reference data',
          found: operands.join(', '),
          remedy: 'check the spelling, or give a code such as RU-AST',
        });
      if (values.json) console.log(JSON.stringify(dossier, null, 2));
      else {
        console.log(dossier.places.map(({ name: its }) => its.en).join(' – '));
        for (const { domain, facts } of dossier.sections)
          console.log(
            `\n${domain}\n${facts.map((fact) => `  ${fact.state.padEnd(9)}${inWords(fact)}`).join('\n')}`,
          );
      }
      return 0;
    }
    case 'rebuild':
      console.log(await application.rebuild());
      return 0;
    default: {
      const { format = 'jsonl' } = values;
      if (format !== 'jsonl' && format !== 'csv')
        throw usage('jsonl or csv', `"${format}"`, 'correct --format');
      const facts: Fact[] = [];
      for await (const fact of application.exportFacts()) facts.push(fact);
      process.stdout.write(
        format === 'csv' ? csvOf(facts) : facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''),
      );
      return 0;
    }
  }
}

function placed(application: Application, name: string): string {
  const code = application.placeNamed(name);
  if (!code)
    throw new Failure('input', {
      expected: 'a place of the reference data',
      found: `"${name}"`,
      remedy: 'check the spelling, or give a code such as RU-AST',
    });
  return code;
}
