#!/usr/bin/env python3
"""Writes golden-2d.csv: the book's two-dimensional runs, step by step, in full double precision.

Usage: python3 data/generate_golden_2d.py > data/golden-2d.csv

Plain IEEE 754 arithmetic and nothing else, so that every machine prints the same digits: repr() gives the
shortest text that reads back as the same double. A square is written g * g because, unlike g ** 2,
it rounds correctly with every C library.
"""

import math

EPSILON = 1e-6
START = (-5.0, -2.0)
STEPS = 20

# Both objectives are quadratic, so that their gradient is (slope · x1, slope · x2).
F_7_2 = (2, 4)  # x1² + 2·x2²
F = (0.2, 4)  # 0.1·x1² + 2·x2²


def descent(eta):
    # The book writes eta * 0.2 * x1: the learning rate and the slope are multiplied first.
    return lambda x, s, slope: (x - eta * slope * x, 0.0)


def momentum(eta, gamma):
    def step(x, v, slope):
        v = gamma * v + eta * slope * x
        return x - v, v

    return step


def adagrad(eta):
    def step(x, s, slope):
        g = slope * x
        s += g * g
        return x - eta / math.sqrt(s + EPSILON) * g, s

    return step


def rmsprop(eta, gamma):
    def step(x, s, slope):
        g = slope * x
        s = gamma * s + (1 - gamma) * (g * g)
        return x - eta / math.sqrt(s + EPSILON) * g, s

    return step


RUNS = [
    ("7.2_gd_eta0.1", F_7_2, descent(0.1)),
    ("7.4_gd_eta0.4", F, descent(0.4)),
    ("7.4_gd_eta0.6", F, descent(0.6)),
    ("7.4_mom_eta0.4_g0.5", F, momentum(0.4, 0.5)),
    ("7.4_mom_eta0.6_g0.5", F, momentum(0.6, 0.5)),
    ("7.5_adagrad_eta0.4", F, adagrad(0.4)),
    ("7.5_adagrad_eta2", F, adagrad(2)),
    ("7.6_rmsprop_eta0.4_g0.9", F, rmsprop(0.4, 0.9)),
]


def main():
    print("experiment,step,x1,x2,s1,s2")
    for name, (slope1, slope2), step in RUNS:
        (x1, x2), s1, s2 = START, 0.0, 0.0
        print(f"{name},0,{x1!r},{x2!r},{s1!r},{s2!r}")
        for t in range(1, STEPS + 1):
            x1, s1 = step(x1, s1, slope1)
            x2, s2 = step(x2, s2, slope2)
            print(f"{name},{t},{x1!r},{x2!r},{s1!r},{s2!r}")


if __name__ == "__main__":
    main()
