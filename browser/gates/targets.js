// Targets for painful fingers: 48 px or more each way, and 8 px between one and the next. Links in running text are let
// off, as WCAG lets them off, and so are the regions of drawings, each of which has its like in a list.
const SIDE = 48;
const GAP = 8;
const ROUNDING = 0.6;

export async function targets(page, name) {
  const found = await page.evaluate(({ side, gap, rounding }) => {
    const isVisible = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const text = (e) => (e.getAttribute('aria-label') ?? e.textContent).replace(/\s+/g, ' ').trim();
    // What a finger may hit: for a box to tick, its label too.
    const area = (e) => {
      const label = e.labels?.[0];
      const parts = [e, ...(label && /^(checkbox|radio|file)$/.test(e.type) ? [label] : [])];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      return {
        left: Math.min(...boxes.map((b) => b.left)) + scrollX,
        right: Math.max(...boxes.map((b) => b.right)) + scrollX,
        top: Math.min(...boxes.map((b) => b.top)) + scrollY,
        bottom: Math.max(...boxes.map((b) => b.bottom)) + scrollY,
      };
    };
    const isInText = (e) => {
      if (e.localName !== 'a' || getComputedStyle(e).display !== 'inline') {
        return false;
      }
      const around = e.closest('p, li, td, dd, dt, figcaption, blockquote, summary, div');
      return Boolean(around) && text(around) !== text(e);
    };
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((e) => isVisible(e) && !e.closest('svg') && !isInText(e))
      .map((e) => ({ e, ...area(e), says: `${e.localName} "${text(e).slice(0, 40) || e.name || e.id}"` }))
      .filter((t) => t.right > 0 && t.bottom > 0 && t.right - t.left > 1 && t.bottom - t.top > 1);
    const faults = [];
    for (const t of all) {
      const width = t.right - t.left;
      const height = t.bottom - t.top;
      if (width < side - rounding || height < side - rounding) {
        faults.push(`${t.says} is ${width.toFixed(0)} x ${height.toFixed(0)} px`);
      }
    }
    for (let i = 0; i < all.length; i += 1) {
      for (let j = i + 1; j < all.length; j += 1) {
        const [a, b] = [all[i], all[j]];
        if (a.e.contains(b.e) || b.e.contains(a.e)) {
          continue;
        }
        const across = Math.max(a.left - b.right, b.left - a.right, 0);
        const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
        if (across < gap - rounding && down < gap - rounding) {
          faults.push(`${a.says} and ${b.says} are ${Math.max(across, down).toFixed(0)} px apart`);
        }
      }
    }
    return faults;
  }, { side: SIDE, gap: GAP, rounding: ROUNDING });
  return found.map((fault) => `${name}, targets: ${fault}`);
}
