/** The browser build of mocha: makes the globals `mocha` and `Mocha` when it is loaded. */
declare module 'mocha/mocha.js';
