// SPDX-License-Identifier: Apache-2.0
// Places below the search box while somebody types: a combobox with a list box (WAI-ARIA 1.2), filled from the answers of the page that the
// form leads to. Without it, or where it fails, the form works as it is.

interface Place {
  readonly what: string;
  readonly link: string;
}
interface Answer {
  readonly data: { readonly found: readonly Place[]; readonly meant: readonly Place[] };
}

const pause = 150; // ms after the last key
const fewestLetters = 2;
const mostPlaces = 8;

function element(kind: string, role: string, parent: Element): HTMLElement {
  const made = document.createElement(kind);
  made.setAttribute('role', role);
  parent.append(made);
  return made;
}

function suggest(form: HTMLFormElement, box: HTMLInputElement): void {
  const list = element('ul', 'listbox', box.parentElement ?? form);
  const told = element('p', 'status', form);
  let places: readonly Place[] = [];
  let chosen = -1;
  let timer = 0;
  let asked = new AbortController();

  const mark = (index: number): void => {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    box.setAttribute('aria-activedescendant', list.children[chosen]?.id ?? '');
  };
  const show = (next: readonly Place[]): void => {
    places = next.slice(0, mostPlaces);
    list.replaceChildren();
    places.forEach(({ what, link }, i) => {
      const option = element('li', 'option', list);
      option.id = `${list.id}-${i}`;
      option.textContent = what;
      option.onmousedown = (event) => event.preventDefault(); // the box keeps the focus
      option.onclick = () => location.assign(link);
    });
    mark(-1);
    list.hidden = places.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    told.textContent = list.hidden ? '' : (form.dataset.told ?? '').replace('#', String(places.length));
  };
  const close = (): void => {
    clearTimeout(timer);
    asked.abort();
    show([]);
  };
  const ask = async (): Promise<void> => {
    const typed = box.value.trim();
    asked.abort();
    asked = new AbortController();
    if (typed.length < fewestLetters) return show([]);
    try {
      const address = `${form.action}.json?q=${encodeURIComponent(typed)}`;
      const { data } = (await (await fetch(address, { signal: asked.signal })).json()) as Answer;
      show(data.found.length > 0 ? data.found : data.meant);
    } catch {
      // Another letter was typed, or there is no answer: then the button is there.
    }
  };

  list.id = `${box.id}-places`;
  list.hidden = true;
  list.setAttribute('aria-label', box.labels?.[0]?.textContent ?? '');
  told.className = 'unseen';
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  box.oninput = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pause);
  };
  box.onblur = close;
  box.onkeydown = (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && places.length > 0) {
      event.preventDefault();
      mark(((chosen + step + 1 + places.length + 1) % (places.length + 1)) - 1); // -1: what was typed
    } else if (event.key === 'Escape' && places.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      location.assign(places[chosen]!.link);
    }
  };
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[role=search]')) {
  const box = form.querySelector('input');
  if (box) suggest(form, box);
}
