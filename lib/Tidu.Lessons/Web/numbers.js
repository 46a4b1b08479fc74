// Numbers as a textbook sets them: −0.0106, 1.04×10⁻¹⁴.
const superscripts = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

const superscript = (n) => String(n).replace(/./g, (digit) => superscripts[digit]);

// A power of ten for the ticks of a logarithmic axis.
const powerOfTen = (n) => (n === 0 ? "1" : n === 1 ? "10" : `10${superscript(n)}`);

function showNumber(value, digits = 3) {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  const plain = Number(size.toPrecision(digits));
  if (plain >= 1e-3 && plain < 1e5) {
    return sign + (plain >= 10 ** digits ? String(Math.round(size)) : trimZeros(size.toPrecision(digits)));
  }
  const [mantissa, exponent] = size.toExponential(digits - 1).split("e");
  const power = `10${superscript(Number(exponent))}`;
  return sign + (Number(mantissa) === 1 ? power : `${trimZeros(mantissa)}×${power}`);
}

// A value of f, with a word to what no number says.
const showLoss = (f) => `f = ${showNumber(f)}${Number.isFinite(f) ? "" : "（已发散）"}`;

const trimZeros = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

// A number as it can be typed: 0.4, 1e-6.
const plainNumber = (value) => (value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential() : String(value));
