import type { Application } from '#model/application.ts';
import type { Answers } from './answers.ts';
import type { Findings } from './findings.ts';
import type { PromiseTable } from './promise-table.ts';
import type { Register } from './register.ts';
import type { SeriesTable } from './series-table.ts';

/** Whose first questions are made ahead. */
export interface Prepared {
  readonly now: () => {
    readonly register: Register;
    readonly findings: Findings;
    readonly promises: PromiseTable;
    readonly series: SeriesTable;
    readonly settlement: { candidateHeads(): unknown };
  };
  readonly asked: Pick<Application, 'overview' | 'domains' | 'view' | 'map' | 'search' | 'dossier'>;
  readonly domains: readonly { readonly id: string }[];
  readonly answers: Answers;
  readonly today: () => string;
  readonly readyLogs: () => Promise<void>;
}

/**
 * What first questions after a start need of the whole register, made a piece at a time: each call makes the next piece and gives whether more
 * are left.
 */
export function preparing({
  now,
  asked,
  domains,
  answers,
  today,
  readyLogs,
}: Prepared): () => Promise<boolean> {
  const left: (() => unknown)[] = [
    ...now().register.parts.index.sort,
    () => now().findings.heads(),
    () => now().promises.heads(today()),
    () => now().series.heads(),
    () => answers.survey(today()),
    asked.overview,
    asked.domains,
    () => asked.map({}),
    ...domains.map(
      ({ id }) =>
        () =>
          asked.view(id),
    ),
    () => answers.questions(today()),
    () => {
      const [tie] = now().register.overview().ties;
      return tie && asked.dossier(tie.a, tie.b);
    },
    // A word of each language, so that its forms are at hand.
    () => asked.search('договор ынтымақтастық road', {}),
    () => now().settlement.candidateHeads(),
    readyLogs,
  ];
  return async () => {
    await left.shift()?.();
    return left.length > 0;
  };
}
