import { unitValues } from '../../domains/trade/questions/unit-values.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(unitValues, ['pobratim trade unit-values --reporter KZ --hs 1001']);
