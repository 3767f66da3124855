// While a text is typed, its words, seconds and characters are counted beside it. Without this the saved text is counted.

const WORDS_A_SECOND = 2.5;

const put = (measure, name, figure) => {
  const place = measure.querySelector(`[data-${name}]`);
  if (place) place.textContent = figure;
};

document.addEventListener("input", (event) => {
  const measure = event.target.closest(".field")?.querySelector("[data-measure]");
  if (!measure || event.target.type === "checkbox") return;
  const text = event.target.value.trim();
  const words = text ? text.split(/\s+/).length : 0;
  put(measure, "words", words);
  put(measure, "seconds", Math.ceil(words / WORDS_A_SECOND));
  put(measure, "characters", text.length);
});
