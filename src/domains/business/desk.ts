import type { Desk } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import { admitPlan } from './plan/plan-json.ts';
import { admitFirm } from './profiles/firm.ts';
import { admitOffer } from './profiles/offer.ts';
import { admitVenture } from './profiles/venture.ts';
import { firmRoutes } from './routes/firms.ts';
import { admitIntroduction, introductionRoutes } from './routes/introductions.ts';
import { admitArrival, admitOutcome, missionDayRoutes } from './routes/mission-day.ts';
import { missionId, missionRoutes } from './routes/missions.ts';
import { offerRoutes } from './routes/offers.ts';
import { recordOf } from './routes/records.ts';

/** What people keep on the business workbench, and what can be asked of it. */
export const desk: Desk = {
  admit: (type, value) => {
    switch (type) {
      case 'firm': {
        const { id, firm } = admitFirm(value);
        return recordOf(type, id, firm);
      }
      case 'offer': {
        const { id, offer } = admitOffer(value);
        return recordOf(type, id, offer);
      }
      case 'venture': {
        const { id, venture } = admitVenture(value);
        return recordOf(type, id, venture);
      }
      case 'outcome': {
        const { id, outcome } = admitOutcome(value);
        return recordOf(type, id, outcome);
      }
      case 'mission': {
        const plan = admitPlan(value);
        return recordOf(type, missionId(plan), plan);
      }
      case 'introduction': {
        const introduction = admitIntroduction(value);
        return recordOf(type, introduction.firms.join('~'), introduction);
      }
      case 'arrival': {
        const { id, arrival } = admitArrival(value);
        return recordOf(type, id, arrival);
      }
      default:
        throw new Failure('usage', {
          expected: 'firm, offer, venture, introduction, mission, arrival or outcome',
          found: `"${type}"`,
          remedy: 'correct the type',
        });
    }
  },
  routes: [...firmRoutes, ...offerRoutes, ...introductionRoutes, ...missionRoutes, ...missionDayRoutes],
};
