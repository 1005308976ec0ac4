/** The scene as it stands on a sheet of A3: laid out for the paper, then printed, then as before. */

const LONGEST_WAIT = 6_000;

/** @param {() => Promise<any>|undefined} settled resolves when the map has drawn itself in its new size */
export async function printScene(settled) {
  const page = document.documentElement;
  page.classList.add('printing');
  try {
    await new Promise((resolve) => window.setTimeout(resolve, 300));
    await Promise.race([settled(), new Promise((resolve) => window.setTimeout(resolve, LONGEST_WAIT))]);
    window.print();
  } finally {
    page.classList.remove('printing');
  }
}
