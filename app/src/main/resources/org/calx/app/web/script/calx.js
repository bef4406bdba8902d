"use strict";
// Makes the pages lighter to use. Every page works without it, but for pointing on the maps.

/** Number keys press the answer that bears the number; 0 is none of these, ? is not sure. */
function listenForKeys() {
  const keyed = document.querySelectorAll("form.check [data-key]");
  if (keyed.length === 0) return;
  document.documentElement.classList.add("keys");
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("textarea, select, input:not([type=checkbox], [type=radio])");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    for (const answer of keyed) {
      if (answer.dataset.key === event.key) {
        event.preventDefault();
        answer.focus();
        answer.click();
        return;
      }
    }
  });
}

/** A form is sent once, also when a shaking finger presses twice. */
function sendOnce() {
  const sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (sent.has(event.target)) event.preventDefault();
    sent.add(event.target);
  });
  // Coming back to a page that the browser kept, its form may be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.forms) sent.delete(form);
  });
}

/** Of the maps one is shown. A region of it ticks its entry in the list, and shows whether the entry is ticked. */
function linkMaps() {
  const maps = document.querySelector(".maps");
  if (!maps) return;
  const entry = (region) =>
    document.querySelector(`.places input[name=place][value="${region.dataset.place}"]`) ||
    document.querySelector(`.places input[data-option="${region.dataset.option}"]`);
  const regions = [...maps.querySelectorAll("[data-place]")];
  const show = () => {
    for (const region of regions) region.classList.toggle("chosen", Boolean(entry(region)?.checked));
  };
  const tick = (region) => {
    const box = entry(region);
    if (!box) {
      // The hand on the map of the body leads to the map of that hand.
      showMap(`hand-${region.dataset.side}-palm`);
      return;
    }
    box.checked = !box.checked;
    const option = document.querySelector(`.places input[data-option="${region.dataset.option}"]`);
    const places = box.closest(".opens")?.querySelectorAll("input:checked").length;
    if (option && option !== box) option.checked = places > 0;
    show();
  };
  const showMap = (name) => {
    for (const map of maps.querySelectorAll("[data-map]")) map.hidden = map.dataset.map !== name;
    for (const named of maps.querySelectorAll("[data-shows]")) named.classList.toggle("shown", named.dataset.shows === name);
  };
  maps.addEventListener("click", (event) => {
    const named = event.target.closest("[data-shows]");
    if (named) showMap(named.dataset.shows);
    const region = event.target.closest("[data-place]");
    if (region) tick(region);
  });
  document.querySelector(".places").addEventListener("change", (event) => {
    const finer = event.target.closest(".choice-group")?.querySelectorAll(".opens input:checked") || [];
    if (event.target.dataset.option && !event.target.checked) for (const box of finer) box.checked = false;
    show();
  });
  maps.hidden = false;
  showMap(maps.querySelector("[data-map]").dataset.map);
  show();
}

/** What is wrong with a form is read out first. */
function showMistake() {
  document.getElementById("errors")?.focus();
}

/** A button that prints the page is there only where it works. */
function offerPrint() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

/** A file that is chosen or dropped is put into a text field. */
function takeFile() {
  const chooser = document.querySelector("[data-fills]");
  if (!chooser) return;
  const field = document.getElementById(chooser.dataset.fills);
  const fill = async (file) => {
    if (!file) return;
    field.value = await file.text();
    field.focus();
  };
  document.getElementById(chooser.getAttribute("aria-describedby")).hidden = false;
  // What stands in the box is sent, and not the file once more.
  chooser.removeAttribute("name");
  chooser.addEventListener("change", () => fill(chooser.files[0]));
  field.addEventListener("dragover", (event) => event.preventDefault());
  field.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    fill(event.dataTransfer.files[0]);
  });
}

/** A button that copies a text, where the browser lets it. */
function offerCopy() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
      button.textContent = button.dataset.done;
    });
  }
}

listenForKeys();
offerPrint();
takeFile();
offerCopy();
sendOnce();
linkMaps();
showMistake();
