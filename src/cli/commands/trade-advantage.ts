import { advantage } from '../../domains/trade/questions/advantage.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(advantage, ['pobratim trade advantage --reporter RU-AST --period 2024']);
