#!/usr/bin/env python3
"""Writes airfoil-sample.dat: made-up measurements that stand in for NASA's airfoil noise where those cannot be had.

Usage: python3 data/generate_airfoil_sample.py > data/airfoil-sample.dat

Same shape as the real file: 1503 rows of six tab-separated columns (frequency in Hz, angle of attack in degrees, chord
length in m, free-stream velocity in m/s, displacement thickness in m; sound pressure level in dB). Grids and ranges are
like those of a wind tunnel; the thickness grows with the angle and falls with the chord, so that three features say nearly the same and least
squares is ill-conditioned. The level is linear in the features, plus a hump over the frequency that no line can follow, plus
noise. No number is NASA's.

Every number is rounded to a few digits, so that the last bits of log and exp on different machines do not show.
"""

import math
import random

ROWS = 1503
FREQUENCIES = [200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3150, 4000, 5000, 6300, 8000, 10000, 12500, 16000]
CHORDS = [0.025, 0.05, 0.1, 0.15, 0.225, 0.3]
VELOCITIES = [30, 40, 55, 70]
SWEEP = 15  # rows of one tunnel setting, one per frequency band


def main():
    chance = random.Random(1503)

    def normal():
        # Twelve uniform numbers: only additions, the same on every machine.
        return sum(chance.random() for _ in range(12)) - 6

    for row in range(ROWS):
        if row % SWEEP == 0:
            chord = CHORDS[int(chance.random() * len(CHORDS))]
            velocity = VELOCITIES[int(chance.random() * len(VELOCITIES))]
            angle = 0.0 if chance.random() < 0.2 else round(chance.random() * (10 + 0.35 / chord), 1)
            thickness = 0.018 * chord**0.7 * math.exp(0.14 * angle * (1 + 0.08 * normal()))
            first = int(chance.random() * (len(FREQUENCIES) - SWEEP + 1))
        frequency = FREQUENCIES[first + row % SWEEP]
        linear = 131.5 - 0.0010 * frequency - 0.35 * angle - 30 * chord + 0.09 * velocity - 120 * thickness
        hump = 6.0 * math.exp(-((math.log(frequency / 1200) / 0.9) ** 2)) - 3.0
        level = linear + hump + 5.2 * normal()
        print(f"{frequency}\t{angle:g}\t{chord:g}\t{velocity}\t{thickness:.4g}\t{level:.1f}")


if __name__ == "__main__":
    main()
