#!/usr/bin/env python3
"""Writes torch-steps.csv: steps of PyTorch's own optimizers, an oracle that shares no line with this kit.

Usage: python3 data/generate_torch_steps.py > data/torch-steps.csv      (PyTorch; Debian: python3-torch, 1.13)

PyTorch adds epsilon outside the root and divides before it multiplies by the learning rate, so that its last
bits differ from the kit's. The gradients are fixed, over sixteen orders of magnitude around epsilon; each
number is printed as the shortest decimal that reads back as the same double (or float, widened).
"""

import torch

LEARNING_RATE, GAMMA, EPSILON = 0.01, 0.9, 1e-6
START = [1.0, -1.25, 1.5, -1.75, 2.0, -1.125, 1.375, 1.625]
STEPS = 8

OPTIMIZERS = {
    "RMSProp": (lambda x: torch.optim.RMSprop([x], lr=LEARNING_RATE, alpha=GAMMA, eps=EPSILON), "square_avg"),
    "AdaGrad": (lambda x: torch.optim.Adagrad([x], lr=LEARNING_RATE, eps=EPSILON), "sum"),
}


def gradient(step, index):
    """A number without pattern, of magnitude 1e-8 to 1e8 by index."""
    digits = (step * 7919 + index * 104729) % 1009
    return (digits - 504) / 512 * 10.0 ** (index * 2 - 8 + (index > 3) * 2)


def main():
    print("optimizer,type,step,index,gradient,x,s")
    for name, (make, state) in OPTIMIZERS.items():
        for dtype in (torch.float64, torch.float32):
            x = torch.tensor(START, dtype=dtype, requires_grad=True)
            optimizer = make(x)
            for step in range(1, STEPS + 1):
                x.grad = torch.tensor([gradient(step, i) for i in range(len(START))], dtype=dtype)
                optimizer.step()
                rows = zip(x.grad.tolist(), x.tolist(), optimizer.state[x][state].tolist())
                for index, (g, value, s) in enumerate(rows):
                    print(f"{name},{str(dtype).removeprefix('torch.')},{step},{index},{g!r},{value!r},{s!r}")


if __name__ == "__main__":
    main()
