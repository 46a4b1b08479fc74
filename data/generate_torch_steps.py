#!/usr/bin/env python3
"""Writes torch-steps.csv: steps of PyTorch's own optimizers, an oracle that shares no line with this kit.

Usage: python3 data/generate_torch_steps.py > data/torch-steps.csv      (PyTorch; Debian: python3-torch, 1.13)

PyTorch adds epsilon outside the root and divides before it multiplies by the learning rate, so that its last
bits differ from the kit's. What it does not have, epsilon inside the root, is the book's formula in PyTorch's
tensors, bias correction of Adam included. The gradients are fixed, over sixteen orders of magnitude around
epsilon; each number is printed as the shortest decimal that reads back as the same double (or float, widened).
"""

import torch

LEARNING_RATE, GAMMA, EPSILON = 0.01, 0.9, 1e-6
BETA1, BETA2 = 0.9, 0.999
START = [1.0, -1.25, 1.5, -1.75, 2.0, -1.125, 1.375, 1.625]
STEPS = 8


class Book:
    """An optimizer after the book's formula; `change` gives from gradient, states and step what x loses."""

    def __init__(self, x, change):
        self.x, self.change, self.step_number = x, change, 0
        self.state = {x: {"s": torch.zeros_like(x), "m": torch.zeros_like(x)}}

    @torch.no_grad()
    def step(self):
        self.step_number += 1
        self.x -= self.change(self.x.grad, self.state[self.x], self.step_number)


def rmsprop_inside(g, state, _):
    state["s"] = GAMMA * state["s"] + (1 - GAMMA) * g * g
    return LEARNING_RATE * g / torch.sqrt(state["s"] + EPSILON)


def adagrad_inside(g, state, _):
    state["s"] = state["s"] + g * g
    return LEARNING_RATE * g / torch.sqrt(state["s"] + EPSILON)


def adam_inside(g, state, t):
    state["m"] = BETA1 * state["m"] + (1 - BETA1) * g
    state["s"] = BETA2 * state["s"] + (1 - BETA2) * g * g
    m_hat, s_hat = state["m"] / (1 - BETA1**t), state["s"] / (1 - BETA2**t)
    return LEARNING_RATE * m_hat / torch.sqrt(s_hat + EPSILON)


# Name, optimizer, and its states s and m in the kit's sense.
OPTIMIZERS = [
    ("RMSProp outside", lambda x: torch.optim.RMSprop([x], lr=LEARNING_RATE, alpha=GAMMA, eps=EPSILON), "square_avg", None),
    ("AdaGrad outside", lambda x: torch.optim.Adagrad([x], lr=LEARNING_RATE, eps=EPSILON), "sum", None),
    ("GradientDescent", lambda x: torch.optim.SGD([x], lr=LEARNING_RATE), None, None),
    ("Momentum", lambda x: torch.optim.SGD([x], lr=LEARNING_RATE, momentum=GAMMA), "momentum_buffer", None),
    ("AdaDelta", lambda x: torch.optim.Adadelta([x], lr=1, rho=GAMMA, eps=EPSILON), "square_avg", "acc_delta"),
    ("Adam outside", lambda x: torch.optim.Adam([x], lr=LEARNING_RATE, betas=(BETA1, BETA2), eps=EPSILON), "exp_avg_sq", "exp_avg"),
    ("RMSProp inside", lambda x: Book(x, rmsprop_inside), "s", None),
    ("AdaGrad inside", lambda x: Book(x, adagrad_inside), "s", None),
    ("Adam inside", lambda x: Book(x, adam_inside), "s", "m"),
]


def gradient(step, index):
    """A number without pattern, of magnitude 1e-8 to 1e8 by index."""
    digits = (step * 7919 + index * 104729) % 1009
    return (digits - 504) / 512 * 10.0 ** (index * 2 - 8 + (index > 3) * 2)


def numbers(state, key):
    """A state as numbers; momentum's v has the learning rate in it where PyTorch's buffer has not."""
    if key is None:
        return [0.0] * len(START)
    return (state[key] * LEARNING_RATE if key == "momentum_buffer" else state[key]).tolist()


def main():
    print("optimizer,type,step,index,gradient,x,s,m")
    for name, make, s, m in OPTIMIZERS:
        for dtype in (torch.float64, torch.float32):
            x = torch.tensor(START, dtype=dtype, requires_grad=True)
            optimizer = make(x)
            for step in range(1, STEPS + 1):
                x.grad = torch.tensor([gradient(step, i) for i in range(len(START))], dtype=dtype)
                optimizer.step()
                state = optimizer.state[x]
                rows = zip(x.grad.tolist(), x.tolist(), numbers(state, s), numbers(state, m))
                for index, row in enumerate(rows):
                    print(name, str(dtype).removeprefix("torch."), step, index, *map(repr, row), sep=",")


if __name__ == "__main__":
    main()
