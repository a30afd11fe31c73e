// Checks fields as they are left, and keeps what is typed when the line drops. The server alone knows the rules and
// puts them into words; whatever this script cannot do, the form does as if there were no script.
const PAUSES = [2, 5, 10, 20, 40]; // seconds between the tries
const PATIENCE = 30; // seconds, after which a try counts as lost
const SETTLING = 300; // milliseconds until it is clear where the focus has gone

const touched = new Set(); // fields that were changed, or came with an error; passing through touches nothing
const unchecked = new Set(); // those of them that were changed since they were last checked
let timer, asking, sending, edited, resume;

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const lineOf = (form) => form?.querySelector("[data-waiting]");
// A date in parts or a row of radio buttons is one field, left when the focus is outside all of it.
const isLeft = (field) => field.isConnected && !field.contains(document.activeElement);

async function post(form, header, button, stop = new AbortController()) {
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  const bell = setTimeout(() => stop.abort(), PATIENCE * 1000);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { [header]: "1" }, signal: stop.signal });
    if (answer.status >= 500) throw new Error(answer.status);
    const text = await answer.text();
    return answer.headers.get("Content-Type").startsWith("application/json") ? JSON.parse(text) : { page: text };
  } finally {
    clearTimeout(bell);
  }
}

// ---- Instant checks

async function check() {
  const due = [...unchecked].filter(isLeft);
  if (!due.length || asking || sending || !navigator.onLine) return;
  for (const field of due) unchecked.delete(field);
  asking = new AbortController();
  try {
    const { errors } = await post(due[0].closest("form"), "X-Check", null, asking);
    // Nothing moves under a finger that is on its way.
    while (document.body.matches(":active")) await pause(0.1);
    if (errors && !sending) show(errors);
  } catch {
    // The page is checked as a whole when it is sent.
  }
  asking = null;
  later();
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(check, SETTLING);
}

// Puts beside each field what the page itself would put there, and takes away what no longer holds.
function show(errors) {
  const told = [];
  for (const field of touched) {
    if (!isLeft(field) || unchecked.has(field)) continue;
    const controls = field.querySelectorAll("input, select, textarea");
    const id = field.id.replace(/_group$/, "") || controls[0].id;
    const holder = document.createElement("template");
    holder.innerHTML = errors[id] || "";
    const found = holder.content.firstElementChild;
    const known = document.getElementById(`${id}_error`);
    if (known ? known.isEqualNode(found) : !found) continue;
    known?.remove();
    if (found) {
      [...field.children].find((part) => !part.matches("legend, label, .field__help")).before(found);
      told.push(`${field.querySelector(".field__label, .choice__label").firstChild.textContent}: ${found.textContent}`);
    }
    field.classList.toggle("field--error", Boolean(found));
    for (const control of controls) set(control, "aria-invalid", found && "true");
    const notes = [`${id}_helptext`, `${id}_error`].filter((note) => document.getElementById(note));
    set(field.id ? field : controls[0], "aria-describedby", notes.join(" "));
  }
  document.querySelector("[data-told]").textContent = told.join("\n");
}

function set(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

document.addEventListener("input", ({ target }) => {
  edited = true;
  resume?.(false);
  const field = target.closest(".field");
  if (field && lineOf(target.form)?.hasAttribute("data-checks")) {
    touched.add(field);
    unchecked.add(field);
  }
});
document.addEventListener("change", later);
document.addEventListener("focusout", later);

function begin() {
  touched.clear();
  unchecked.clear();
  for (const field of document.querySelectorAll(".field--error")) touched.add(field);
}
begin();

// ---- Sending on a line that drops

// What arrives twice is stored once; so every try is harmless. Who goes on writing sends it by hand.
async function send(form, button, line) {
  edited = false;
  for (let attempt = 0; ; attempt += 1) {
    line.textContent = line.dataset.sending;
    try {
      return await post(form, "X-Send", button);
    } catch {
      if (attempt === PAUSES.length || edited) break;
      line.textContent = line.dataset.waiting;
      if (!(await lineIsBack(PAUSES[attempt]))) break;
    }
  }
  line.textContent = line.dataset.failed;
  return null;
}

function lineIsBack(seconds) {
  return new Promise((done) => {
    resume = done;
    window.addEventListener("online", () => done(true), { once: true });
    setTimeout(() => navigator.onLine && done(true), seconds * 1000);
  });
}

async function arrive({ location, page }, form, button, line) {
  if (location) {
    window.location.assign(location);
    await pause(5); // Whoever stops the next page from coming can send again.
    line.textContent = "";
    return;
  }
  const answer = new DOMParser().parseFromString(page, "text/html");
  const main = answer.querySelector("main");
  // Any other page belongs into the browser's history, where «back» leads to what was typed.
  if (!lineOf(main)) return sendPlainly(form, button);
  document.title = answer.title;
  document.querySelector("main").replaceWith(main);
  for (const script of main.querySelectorAll("script")) {
    const living = document.createElement("script");
    for (const { name, value } of script.attributes) living.setAttribute(name, value);
    script.replaceWith(living);
  }
  begin();
  window.scrollTo(0, 0);
  (main.querySelector("[autofocus]") || main).focus();
}

function sendPlainly(form, button) {
  if (button?.name) {
    const { name, value } = button;
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  form.submit();
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const line = lineOf(form);
  if (!line) return;
  event.preventDefault();
  if (sending) {
    resume?.(true);
    return;
  }
  sending = true;
  asking?.abort();
  const button = event.submitter || form.querySelector("button");
  try {
    const answer = await send(form, button, line);
    if (answer) await arrive(answer, form, button, line);
  } catch {
    sendPlainly(form, button);
  }
  sending = false;
});

// The browser may bring this page back as it was left.
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  sending = false;
  for (const line of document.querySelectorAll("[data-waiting]")) line.textContent = "";
});
