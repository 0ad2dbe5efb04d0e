// Runs in the page of a workbench: sees when a key shows in the text, and when the marks follow.
/* global document, performance, addEventListener, requestAnimationFrame */

/**
 * Notes when the next key is pressed. Resolves when the beginning of the cursor's line is marked, or with `isNamed` false when it
 * no longer is: in milliseconds from the key to its letter, and to the marks.
 */
globalThis.watchKey = isNamed => {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  const all = selector => [...editor.querySelectorAll(selector)];
  const isOnLine = element => {
    const cursor = editor.querySelector('.cursors-layer .cursor').getBoundingClientRect();
    const middle = (cursor.top + cursor.bottom) / 2;
    const { top, bottom } = element.getBoundingClientRect();
    return top <= middle && bottom >= middle;
  };
  const { left } = editor.querySelector('.view-lines').getBoundingClientRect();
  const isFirst = mark => Math.abs(mark.getBoundingClientRect().left - left) < 3;
  const isMarked = () => all('.view-overlays [class*="ced-"]').some(mark => isFirst(mark) && isOnLine(mark));
  const isTyped = () => all('.view-line').some(line => isOnLine(line) && line.textContent.startsWith('P') === isNamed);
  return new Promise(resolve => {
    let began = 0;
    let letter = 0;
    addEventListener('keydown', () => (began = performance.now()), { capture: true, once: true });
    const look = () => {
      if (began > 0 && letter === 0 && isTyped()) letter = performance.now() - began;
      if (letter > 0 && isMarked() === isNamed) resolve({ letter, marks: performance.now() - began });
      else requestAnimationFrame(look);
    };
    look();
  });
};
