import { partners } from '../../domains/trade/questions/breakdown.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(partners, ['pobratim trade partners --reporter Астрахань --period 2024']);
