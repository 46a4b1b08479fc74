// A knob: a slider and a number field for one number. The slider moves in even ratios where the number does ("log"), or towards 1
// in tenths of the distance ("decay": 0, 0.9, 0.99, 0.999), or over 1 to 1000 ("steps"); the field takes any number between least and most.
const knobScales = {
  linear: {
    toShare: (value, { least, most }) => (value - least) / (most - least),
    fromShare: (share, { least, most, step }) =>
      Number((least + Math.round((share * (most - least)) / step) * step).toPrecision(8)),
  },
  log: {
    toShare: (value, { least, most }) => Math.log(value / least) / Math.log(most / least),
    fromShare: (share, { least, most, digits = 2 }) => Number((least * (most / least) ** share).toPrecision(digits)),
  },
  steps: {
    toShare: (value) => Math.log10(value) / 3,
    fromShare: (share) => Math.round(10 ** (3 * share)),
  },
  decay: {
    toShare: (value) => -Math.log10(1 - value) / 3,
    fromShare: (share) => Number((1 - Number((10 ** (-3 * share)).toPrecision(2))).toFixed(5)),
  },
};

function makeKnob({ symbol, name, scale = "linear", least, most, step, digits, positions = 300, mark, onchange }) {
  const settings = { least, most, step, digits };
  const { toShare, fromShare } = knobScales[scale];
  const slider = make("input", { type: "range", min: 0, max: positions, step: 1, "aria-label": name, oninput: slid });
  const field = make("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-label": `${name}（填数）`,
    onchange: typed,
  });
  const hint = make("span", { class: "tidu-needs", role: "status" });
  const box = make(
    "div",
    { class: "tidu-knob", "data-mark": mark },
    make("span", { "aria-hidden": "true" }, symbol),
    fixedBox(slider, "tidu-slide"),
    fixedBox(field, "tidu-field"),
    hint
  );
  const knob = { box, value: NaN, set, call };
  const tellLater = later(() => (field.value = plainNumber(knob.value)));

  function set(value) {
    slider.value = Math.round(positions * Math.min(1, Math.max(0, toShare(value, settings))));
    tell(value);
    field.value = plainNumber(value);
  }

  function tell(value) {
    knob.value = value;
    slider.setAttribute("aria-valuetext", `${symbol} = ${plainNumber(value)}`);
    setAttribute(field, "aria-invalid", null);
    setText(hint, "");
  }

  // The same knob under another symbol: what RMSProp calls γ is AdaDelta's ρ.
  function call(other) {
    if (other === symbol) return;
    symbol = other;
    setText(box.firstChild, symbol);
    if (!Number.isNaN(knob.value)) set(knob.value);
  }

  function slid() {
    const value = Math.min(most, Math.max(least, fromShare(slider.value / positions, settings)));
    tell(value);
    tellLater();
    onchange(value);
  }

  function typed() {
    const value = readNumber(field.value);
    const fits = value !== null && value >= least && value <= most && (step !== 1 || Number.isInteger(value));
    if (!fits) {
      field.setAttribute("aria-invalid", "true");
      setText(hint, `请填 ${least} 到 ${most} 之间的${step === 1 ? "整" : ""}数`);
      untilMoved();
      return;
    }
    set(value);
    onchange(value);
  }

  // The figure still has the number from before: the field shows it again once the reader turns to something else in the figure.
  function untilMoved() {
    const live = box.closest(".tidu-live");
    const move = ({ target }) => {
      if (target === field) return;
      for (const act of ["input", "click"]) live.removeEventListener(act, move);
      set(knob.value);
    };
    for (const act of ["input", "click"]) live.addEventListener(act, move);
  }

  return knob;
}
