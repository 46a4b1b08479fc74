// The panels by step that an explorer can show, by the name under which its description asks for them.
const bothCoordinates = (first, second) => (view) => [
  ...first(view),
  ...second(view).map((curve) => ({ ...curve, dashed: true })),
];

// The curves of one quantity, a curve for each run.
const curvesOf = (name, word) => (view) =>
  view.runs.flatMap((run, i) =>
    run
      ? [
          {
            name: `${view.names[i]} ${word}`,
            values: run[name],
            colour: view.colours[i],
            key: [run.key, name, view.colours[i], view.hollow[i]].join(" "),
            mark: `${i}.${name}`,
            hollow: view.hollow[i],
          },
        ]
      : []
  );

const stepPanels = {
  f: (scrub) => makeStepPanel({ title: "目标函数值 f", series: curvesOf("f", "f ="), decades: 36, ...scrub }),

  rates: (scrub) =>
    makeStepPanel({ title: "有效学习率", series: bothCoordinates(curvesOf("rate1", "x₁"), curvesOf("rate2", "x₂")), ...scrub }),

  // Beside the rates the largest with which gradient descent still comes nearer along each axis: 2/curvature.
  limits: (scrub) =>
    makeStepPanel({
      title: "有效学习率，点线是 2/曲率",
      series: bothCoordinates(curvesOf("rate1", "x₁"), curvesOf("rate2", "x₂")),
      limits: ({ objective: { a, c, scale } }) => [
        { value: 1 / (scale * a), text: "x₁" },
        { value: 1 / (scale * c), text: "x₂" },
      ],
      ...scrub,
    }),

  distance: (scrub) =>
    makeStepPanel({
      title: "距离 |x₁|、|x₂|",
      series: (view) =>
        bothCoordinates(curvesOf("x1", "x₁"), curvesOf("x2", "x₂"))(view).map((curve) => ({ ...curve, size: true })),
      decades: 20,
      ...scrub,
    }),
};
