"""Prints reference.csv: special functions of the normal distribution by mpmath, in 60 digits.

python3 -m pip install mpmath && python3 reference.py > reference.csv
"""

import random

from mpmath import erfc, exp, log, mp, mpf, npdf, sqrt

mp.dps = 60


def log_cdf(u):
    return log(erfc(-u / sqrt(2)) / 2)


def log_improvement(u):
    """ln(phi(u) + u Phi(u)); the difference cancels, so digits are added."""
    with mp.workdps(60 + int(2 * abs(u)) + 20):
        return log(npdf(u) + u * erfc(-u / sqrt(2)) / 2)


def quantile(p):
    """Newton steps on ln Phi in the lower half; the upper half by symmetry, 1 - p exactly."""
    if p == mpf("0.5"):
        return mpf(0)
    if p > mpf("0.5"):
        return -quantile(1 - p)
    target = log(p)
    u = -sqrt(-2 * target) if p < mpf("0.1") else mpf(0)
    for _ in range(200):
        step = (log_cdf(u) - target) * exp(log_cdf(u)) / npdf(u)
        u -= step
        if abs(step) < mpf(10) ** -50:
            return u
    raise ArithmeticError(p)


def row(function, x, value):
    print(f"{function},{x!r},{mp.nstr(value, 25)}")


def main():
    dice = random.Random(1)
    print("function,x,value")
    for x in [-60.0, -12.0, -1.0, 0.0, 5.0] + [dice.uniform(-60, 5) for _ in range(120)]:
        row("logExpectedImprovement", x, log_improvement(mpf(x)))
    for x in [-40.0, -2.0, 0.0, 10.0] + [dice.uniform(-40, 10) for _ in range(120)]:
        row("logCdf", x, log_cdf(mpf(x)))
    for x in [1e-300, 1e-16, 0.5] + [10 ** dice.uniform(-300, -0.302) for _ in range(90)]:
        row("quantile", x, quantile(mpf(x)))
    for x in [dice.random() for _ in range(30)]:
        row("quantile", x, quantile(mpf(x)))


main()
