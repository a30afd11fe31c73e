// Checks fields as they are left, and keeps what is typed when the line drops. The server alone knows the rules and
// puts them into words; what this script cannot do, the form does as if there were none.
const PAUSES = [2, 5, 10, 20, 40]; // seconds
const PATIENCE = 30; // seconds, after which a try counts as lost
const SETTLING = 300; // milliseconds until the focus has arrived elsewhere

const touched = new Set(); // fields that were changed, or came with an error
const unchecked = new Set(); // those of them that were changed since the last check
let timer, asking, sending, edited, resume, isPlain;

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const lineOf = (part) => part?.querySelector("[data-waiting]");
// A date in parts is one field, and so are radio buttons: left when the focus is outside all of it.
const isLeft = (field) => field.isConnected && !field.contains(document.activeElement);

async function post(address, body, header) {
  const stop = new AbortController();
  const bell = setTimeout(() => stop.abort(), PATIENCE * 1000);
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { [header]: "1" }, signal: stop.signal });
    if (answer.status >= 500) throw new Error(answer.status);
    const text = await answer.text();
    return text.startsWith("{") ? JSON.parse(text) : { page: text };
  } finally {
    clearTimeout(bell);
  }
}

async function check() {
  const due = [...unchecked].filter(isLeft);
  if (!due.length || asking || sending || !navigator.onLine) return;
  due.forEach((field) => unchecked.delete(field));
  asking = true;
  try {
    const form = due[0].closest("form");
    const { errors } = await post(form.action, new FormData(form), "X-Check");
    // Nothing moves under a finger that is pressing.
    while (document.body.matches(":active")) await pause(0.1);
    if (errors && !sending) show(errors);
  } catch {
    // Everything is checked when the form is sent.
  }
  asking = false;
  later();
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(check, SETTLING);
}

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
      told.push(`${field.querySelector("legend, label").firstChild.textContent}: ${found.textContent}`);
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
  if (!lineOf(target.form)?.matches("[data-checks]")) return;
  const field = target.closest(".field");
  touched.add(field);
  unchecked.add(field);
});
document.addEventListener("change", later);
document.addEventListener("focusout", later);

function begin() {
  touched.clear();
  unchecked.clear();
  document.querySelectorAll(".field--error").forEach((field) => touched.add(field));
}
begin();

// What arrives twice is stored once, so every try is harmless. Who goes on writing presses the button again.
async function send(form, button, line) {
  edited = false;
  const body = new FormData(form);
  if (button.name) body.append(button.name, button.value);
  for (let attempt = 0; ; attempt += 1) {
    line.textContent = line.dataset.sending;
    try {
      return await post(form.action, body, "X-Send");
    } catch {
      if (edited || attempt === PAUSES.length) break;
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

async function arrive({ location, page }, button, line) {
  if (location) {
    window.location.assign(location);
    await pause(5); // Whoever stops the next page from coming can send again.
    line.textContent = "";
    return;
  }
  const answer = new DOMParser().parseFromString(page, "text/html");
  const main = answer.querySelector("main");
  if (!lineOf(main)) {
    sendPlainly(button);
    return;
  }
  document.title = answer.title;
  document.querySelector("main").replaceWith(main);
  // Scripts that came along do not run of themselves.
  for (const { src } of main.querySelectorAll("script:not([type])")) {
    main.append(Object.assign(document.createElement("script"), { src }));
  }
  begin();
  window.scrollTo(0, 0);
  (main.querySelector("[autofocus]") || main).focus();
}

function sendPlainly(button) {
  isPlain = true;
  setTimeout(() => button.click()); // The press that is being answered must be over.
}

document.addEventListener("submit", async (event) => {
  const line = lineOf(event.target);
  if (!line || isPlain || !window.fetch) return;
  event.preventDefault();
  if (sending) {
    resume?.(true);
    return;
  }
  sending = true;
  const button = event.submitter || event.target.querySelector("button");
  try {
    const answer = await send(event.target, button, line);
    if (answer) await arrive(answer, button, line);
  } catch {
    sendPlainly(button);
  }
  sending = false;
});
