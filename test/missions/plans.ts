import type { MissionPlan } from '../../src/domains/business/plan/plan.ts';
import { admitPlan } from '../../src/domains/business/plan/plan-json.ts';
import { drawing } from './small.ts';

/** A mission by lot: some days and venues, two delegations, wishes of every kind. */
export function plannedByLot(seed: number, firms = 8): MissionPlan {
  const draw = drawing(seed);
  for (let warm = 0; warm < 8; warm += 1) draw();
  const below = (limit: number): number => Math.floor(draw() * limit);
  const side = (code: string) =>
    Array.from({ length: firms / 2 }, (_, index) => ({
      id: `${code}${index + 1}`,
      side: code,
      ...(draw() < 0.2 ? { away: [{ from: '2026-12-03T09:30', to: `2026-12-03T1${below(3)}:30` }] } : {}),
      ...(draw() < 0.2 ? { limit: 1 + below(4) } : {}),
      ...(draw() < 0.1 ? { venue: 'park' } : {}),
    }));
  const [own, other] = [side('KZ'), side('RU')];
  const kind = below(3);
  const requests = own.flatMap((one) =>
    other.flatMap((another) =>
      draw() < 0.5
        ? [
            {
              ...(draw() < 0.5 ? { from: one.id, to: another.id } : { from: another.id, to: one.id }),
              wish: (['must', 'want', 'want', 'want', 'no'] as const)[below(5)],
              weight: 1 + below(5),
              ...(draw() < 0.15 ? { half: draw() < 0.5 ? 'morning' : 'afternoon' } : {}),
              ...(draw() < 0.05 ? { at: '2026-12-03T10:00' } : {}),
            },
          ]
        : [],
    ),
  );
  return admitPlan({
    name: `mission ${seed}`,
    zone: 'Europe/Astrakhan',
    venues: [
      { id: 'chamber', tables: 1 + below(3) },
      { id: 'park', tables: 1 + below(3) },
    ],
    travel: [{ from: 'chamber', to: 'park', minutes: 40 }],
    blocks: [
      { date: '2026-12-03', venue: 'chamber', from: '09:30', to: '11:30' },
      {
        date: kind === 1 ? '2026-12-04' : '2026-12-03',
        venue: 'park',
        from: kind === 2 ? '09:30' : '12:00',
        to: '14:00',
      },
      { date: '2026-12-03', venue: 'chamber', from: '14:30', to: '16:00' },
    ],
    firms: [...own, ...other],
    requests,
  });
}
