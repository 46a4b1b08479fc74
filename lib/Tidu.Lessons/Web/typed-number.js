// A number as people type it: −2.4, ２.４, 0,92, 4/5, 1e-5, 1.1×10⁻⁵, 0.4/√0.1, 99.9%, x₁ = −2.38, 16 步; null for anything else.
function readNumber(text) {
  const tokens = plainSum(text).match(/(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|sqrt|\S/gi) ?? [];
  let at = 0;
  const next = (pattern) => (pattern.test(tokens[at] ?? "") ? tokens[at++] : null);

  function sum() {
    let value = product();
    for (let sign; (sign = next(/^[-+]$/)); ) value += sign === "+" ? product() : -product();
    return value;
  }
  function product() {
    let value = power();
    for (let sign; (sign = next(/^[*/]$/) ?? (/^[√(s]/i.test(tokens[at] ?? "") ? "*" : null)); )
      value = sign === "*" ? value * power() : value / power();
    return value;
  }
  function power() {
    if (next(/^-$/)) return -power();
    if (next(/^\+$/)) return power();
    if (next(/^(√|sqrt)$/i)) return Math.sqrt(atom());
    const base = atom();
    if (!next(/^\^$/)) return base;
    const exponent = power();
    return base === 10 && Number.isInteger(exponent) ? Number(`1e${exponent}`) : Math.pow(base, exponent);
  }
  function atom() {
    if (!next(/^\($/)) {
      const value = Number(next(/^[\d.]/) ?? NaN);
      return next(/^%$/) ? value / 100 : value;
    }
    const value = sum();
    return next(/^\)$/) ? value : NaN;
  }

  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value + 0 : null;
}

// The same with plain digits and signs, without the words around it.
function plainSum(text) {
  const lowered = (sign) => Object.keys(superscripts).find((key) => superscripts[key] === sign);
  const raised = (signs) => `^(${[...signs].map(lowered).join("")})`;
  const plain = text
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, raised)
    .normalize("NFKC")
    .replace(/[−–—]/g, "-")
    .replace(/[×·x](?=\s*\d)/gi, "*")
    .replace(/[÷⁄]/g, "/")
    .replaceAll("。", ".")
    .replace(/^.*[=≈]/, "")
    .replace(/^\s*(大约|大概|约|第|是)\s*/, "")
    .replace(/\s*(左右|步|行|倍|次|个)?\s*$/, "");
  // One comma is a decimal point, several part thousands.
  return plain.split(",").length === 2 ? plain.replace(",", ".") : plain.replace(/(\d),(?=\d{3})/g, "$1");
}
