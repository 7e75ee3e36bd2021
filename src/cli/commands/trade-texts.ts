import { texts } from '../../domains/trade/questions/texts.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(texts, ['pobratim trade texts']);
