// What was answered on this device, a guess or an exercise, by its key. Where storing is forbidden, nothing is remembered and nothing fails.
function remembered(key) {
  const place = `tidu-guess:${key}`;
  return {
    recall: () => {
      try {
        return JSON.parse(localStorage.getItem(place));
      } catch {
        return null;
      }
    },
    keep: (answer) => {
      try {
        if (answer) localStorage.setItem(place, JSON.stringify(answer));
        else localStorage.removeItem(place);
      } catch {
        // full, or forbidden
      }
    },
  };
}
