import type { Language } from '#model/language.ts';
import type { Session } from '#lib/session.ts';

declare global {
  namespace App {
    interface Locals {
      language: Language;
      session: Session;
    }
    interface Platform {
      req: { pobratim?: (request: Request) => Promise<Response> };
    }
  }
}
