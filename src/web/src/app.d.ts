import type { Language } from '#model/language.ts';

declare global {
  namespace App {
    interface Locals {
      language: Language;
    }
    interface Platform {
      req: { pobratim?: (request: Request) => Promise<Response> };
    }
  }
}
