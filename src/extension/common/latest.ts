/** Of several questions under way, only the last one's answer counts. */

/** Each call begins a question, and gives a function that says whether it is still the last one begun. */
export function latest(): () => () => boolean {
  let last = 0;
  return () => {
    const mine = ++last;
    return () => mine === last;
  };
}
