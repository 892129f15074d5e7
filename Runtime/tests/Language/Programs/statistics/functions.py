def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import statistics as s
from fractions import Fraction
from decimal import Decimal
data = [2, 4, 4, 4, 5, 5, 7, 9]
for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped", "mode", "multimode", "pstdev", "pvariance", "stdev", "variance", "quantiles"):
    f = getattr(s, name)
    print(name, f(data), end=" ")
    for other in ([1.5, 2.5, 3.25], [Fraction(1, 2), Fraction(1, 3)], [Decimal("1.5"), Decimal("2.5")]):
        try:
            print(f(other), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print()
    attempt(f, [])
    attempt(f, ["a"])
    attempt(f, [5])
print(s.mode("aabbb"), s.multimode("aabb"), s.mode(["x"]), s.quantiles(data, n=10, method="inclusive"), s.fmean(data, weights=range(8)), s.harmonic_mean([40, 60], weights=[5, 30]))
attempt(s.quantiles, data, n=0)
attempt(s.quantiles, data, method="x")
attempt(s.harmonic_mean, [-1])
attempt(s.geometric_mean, [0])
attempt(s.geometric_mean, [-1])
attempt(s.mean, 5)
attempt(s.fmean, [1], weights=[1, 2])
x, y = [1, 2, 3, 4], [2, 4, 5, 9]
print(s.covariance(x, y), s.correlation(x, y), s.correlation(x, y, method="ranked"), s.linear_regression(x, y), s.linear_regression(x, y, proportional=True))
attempt(s.correlation, [1], [2])
attempt(s.correlation, [1, 1], [2, 3])
attempt(s.covariance, [1, 2], [1])
n = s.NormalDist(10, 2)
print(n, n.mean, n.stdev, n.variance, n.pdf(10), n.cdf(12), n.inv_cdf(0.9), n.zscore(13), n + 5, n * 2, n + s.NormalDist(1, 1), -n, n / 2, n == s.NormalDist(10, 2), n.overlap(s.NormalDist(11, 2)), n.quantiles(4), s.NormalDist.from_samples(data), n.samples(3, seed=5))
attempt(s.NormalDist, 0, -1)
attempt(n.inv_cdf, 2)
print(s.kde([1.0, 2.0, 3.5], h=1.0)(2.0), s.pvariance(data, 5), s.variance(data, xbar=5), s.median_grouped([1, 3, 3, 5, 7], interval=2), s.mean([True, False, True]), s.mean(range(10)))
