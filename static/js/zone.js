// A zone that nobody has chosen yet is taken from the device, and it is said so. It counts once the form is saved.

const DEFAULT = "UTC";

const field = document.querySelector("select[data-own-zone]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const wasRefused = document.querySelector(".summary");

const offer = () => {
  if (![...field.options].some((option) => option.value === zone)) field.add(new Option(zone, zone));
};

if (field && field.value === DEFAULT && zone !== DEFAULT && !wasRefused) {
  offer();
  const note = document.getElementById("say-zone").content.firstElementChild.cloneNode(true);
  field.value = zone;
  field.after(note);
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), note.id].filter(Boolean).join(" "));
}
