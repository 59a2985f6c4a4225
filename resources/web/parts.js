// The markup and the style of a view that few need: `name`.html has its templates, `name`.css what they look like.
const loaded = new Map();

/** Puts both into the document, once; then fromTemplate() knows the templates. */
export function loadParts(name) {
  if (!loaded.has(name)) {
    const loading = Promise.all([loadTemplates(name), loadStyle(name)]);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
  }
  return loaded.get(name);
}

async function loadTemplates(name) {
  const response = await fetch(new URL(`./${name}.html`, import.meta.url));
  if (!response.ok) throw new Error(`${name}.html: ${response.status}`);
  const parts = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of parts.querySelectorAll('template, dialog')) document.body.append(document.importNode(part, true));
}

function loadStyle(name) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL(`./${name}.css`, import.meta.url);
  return new Promise((resolve, reject) => {
    style.onload = resolve;
    style.onerror = () => {
      style.remove();
      reject(new Error(`${name}.css`));
    };
    document.head.append(style);
  });
}
