import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const WEB = 'src/web/src';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'src/web/build' }),
      // A page comes with its own styles in it: one request fewer for each part, before anything is painted.
      inlineStyleThreshold: 4096,
      files: { src: WEB, assets: 'src/web/static', routes: `${WEB}/routes`, appTemplate: `${WEB}/app.html`, errorTemplate: `${WEB}/error.html`, hooks: { server: `${WEB}/hooks.server`, client: `${WEB}/hooks.client`, universal: `${WEB}/hooks` } },
      csp: {
        mode: 'hash',
        directives: { 'default-src': ['self'], 'script-src': ['self'], 'style-src': ['self', 'unsafe-inline'], 'img-src': ['self', 'data:'], 'form-action': ['self'], 'connect-src': ['self'], 'object-src': ['none'], 'base-uri': ['none'], 'frame-ancestors': ['none'] },
      },
    }),
  ],
});
