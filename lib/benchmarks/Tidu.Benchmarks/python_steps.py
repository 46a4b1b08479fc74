"""Times RMSProp steps of NumPy and PyTorch for Tidu.Benchmarks, which starts it and asks over standard input.

On start it prints what is there ("numpy 1.24.2 torch 1.13.0"). A request "numpy float64 10000 1 200" (library, type,
length, threads, steps) is answered by the nanoseconds taken; "check" in place of the steps, by the mean of x after one step.
"""

import sys
import time

ETA, GAMMA, EPSILON = 0.01, 0.9, 1e-6
REST = 0.02

try:
    import numpy
except ImportError:
    numpy = None
try:
    import torch
except ImportError:
    torch = None


def start(length, kind):
    i = numpy.arange(length, dtype="int64")
    x = 1 + i * 7919 % 1009 / 1009
    g = 0.1 + i * 104729 % 1013 / 1013
    s = 0.1 + i * 1299709 % 1019 / 1019
    return [a.astype(kind) for a in (x, g, s)]


def numpy_step(length, kind):
    x, g, s = start(length, kind)
    one = numpy.dtype(kind).type
    eta, gamma, epsilon, rest = one(ETA), one(GAMMA), one(EPSILON), one(1 - GAMMA)

    def step():
        nonlocal x, s
        s = gamma * s + rest * g**2
        x -= eta / numpy.sqrt(s + epsilon) * g

    return step, lambda: x.mean(dtype="float64")


def torch_step(length, kind):
    x, g, s = (torch.from_numpy(a) for a in start(length, kind))
    x.requires_grad_()
    x.grad = g
    optimizer = torch.optim.RMSprop([x], lr=ETA, alpha=GAMMA, eps=EPSILON)
    optimizer.state[x] = {"step": 0, "square_avg": s}
    return optimizer.step, lambda: x.detach().double().mean().item()


STEPS = {"numpy": numpy_step, "torch": torch_step}


def main():
    there = [f"{m.__name__} {m.__version__}" for m in (numpy, torch) if numpy and m]
    print(*there, flush=True)
    made = {}
    for line in sys.stdin:
        library, kind, length, threads, steps = line.split()
        if torch:
            torch.set_num_threads(int(threads))
        if steps == "check":
            step, mean = STEPS[library](int(length), kind)
            step()
            print(mean(), flush=True)
            continue
        key = library, kind, length
        if key not in made:
            made[key] = STEPS[library](int(length), kind)[0]
        step = made[key]
        begin = time.perf_counter_ns()
        for _ in range(int(steps)):
            step()
        taken = time.perf_counter_ns() - begin
        # OpenMP's workers spin for a while after their work; the next contender must have the processors to itself.
        time.sleep(REST)
        print(taken, flush=True)


if __name__ == "__main__":
    main()
