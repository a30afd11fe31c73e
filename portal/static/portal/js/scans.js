// Sends scans one after the other and tries again when the line drops. What has arrived is kept, and a file
// that arrives twice is kept once; so every try is harmless. Without this script the form sends them at once.
const PAUSES = [2, 5, 10, 20, 40]; // seconds

const form = document.querySelector("form[data-scans]");
const progress = form.querySelector("[data-progress]");
const words = form.dataset;

function pause(seconds) {
  return new Promise((done) => setTimeout(done, seconds * 1000));
}

async function send(file) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const data = new FormData(form);
      data.delete(input.name);
      data.append(input.name, file);
      const answer = await fetch(form.action, { method: "POST", body: data, headers: { "X-Scan": "1" } });
      if (answer.status >= 500) throw new Error(answer.status);
      const isOurs = (answer.headers.get("Content-Type") || "").startsWith("application/json");
      return isOurs ? (await answer.json()).refused : [];
    } catch (error) {
      if (attempt === PAUSES.length) throw error;
      progress.textContent = words.waiting;
      await pause(PAUSES[attempt]);
    }
  }
}

async function sendAll(files) {
  const refused = [];
  for (const [place, file] of files.entries()) {
    progress.textContent = words.sending.replace("{number}", place + 1).replace("{total}", files.length);
    for (const why of await send(file)) refused.push(`${words.refused} ${why}`);
  }
  return refused;
}

const input = form.querySelector("input[type=file]");
form.addEventListener("submit", async (event) => {
  const files = [...input.files];
  // What is missing is said by the server, beside its field.
  if (!files.length || !form.querySelector("input[type=radio]:checked")) return;
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const refused = await sendAll(files);
    if (!refused.length) {
      window.location.assign(words.done);
      return;
    }
    progress.textContent = refused.join("\n");
    input.value = "";
  } catch {
    progress.textContent = words.failed;
  }
  button.disabled = false;
});
