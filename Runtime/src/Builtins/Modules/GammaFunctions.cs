namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The gamma function and its logarithm by Lanczos's approximation.</summary>
/// <remarks>Source: CPython <c>Modules/mathmodule.c</c>, <c>m_tgamma</c>, <c>m_lgamma</c>; the coefficients are those of Boost's <c>lanczos13m53</c>.</remarks>
internal static class GammaFunctions
{
    private const double G = 6.024680040776729583740234375;
    private const double GMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    private static readonly double[] Numerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] Denominator =
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    private static readonly double[] Factorials = BuildFactorials();

    /// <summary>NaN outside the domain, an infinity on overflow.</summary>
    public static double Gamma(double x)
    {
        if (!double.IsFinite(x)) return double.IsNaN(x) || x > 0 ? x : double.NaN;
        if (x == 0) return Math.CopySign(double.PositiveInfinity, x);
        if (x == Math.Floor(x))
        {
            if (x < 0) return double.NaN;
            if (x <= 23) return Factorials[(int)x - 1];
        }
        double magnitude = Math.Abs(x);
        if (magnitude < 1e-20) return 1.0 / x;
        if (magnitude > 200) return x < 0 ? 0.0 / SinPi(x) : double.PositiveInfinity;
        double y = magnitude + GMinusHalf, z;
        if (magnitude > GMinusHalf)
        {
            double q = y - magnitude;
            z = q - GMinusHalf;
        }
        else
        {
            double q = y - GMinusHalf;
            z = q - magnitude;
        }
        z = z * G / y;
        double result, power;
        if (x < 0)
        {
            result = -Math.PI / SinPi(magnitude) / magnitude * Math.Exp(y) / LanczosSum(magnitude);
            result -= z * result;
            if (magnitude < 140) return result / Math.Pow(y, magnitude - 0.5);
            power = Math.Pow(y, magnitude / 2.0 - 0.25);
            return result / power / power;
        }
        result = LanczosSum(magnitude) / Math.Exp(y);
        result += z * result;
        if (magnitude < 140) return result * Math.Pow(y, magnitude - 0.5);
        power = Math.Pow(y, magnitude / 2.0 - 0.25);
        return result * power * power;
    }

    public static double LogGamma(double x)
    {
        if (!double.IsFinite(x)) return double.IsNaN(x) ? x : double.PositiveInfinity;
        if (x == Math.Floor(x) && x <= 2) return x <= 0 ? double.PositiveInfinity : 0.0;
        double magnitude = Math.Abs(x);
        if (magnitude < 1e-20) return -Math.Log(magnitude);
        double result = Math.Log(LanczosSum(magnitude)) - G;
        result += (magnitude - 0.5) * (Math.Log(magnitude + G - 0.5) - 1);
        if (x < 0) result = LogPi - Math.Log(Math.Abs(SinPi(magnitude))) - Math.Log(magnitude) - result;
        return result;
    }

    private static double LanczosSum(double x)
    {
        double numerator = 0, denominator = 0;
        if (x < 5)
        {
            for (int i = Numerator.Length - 1; i >= 0; i--)
            {
                numerator = numerator * x + Numerator[i];
                denominator = denominator * x + Denominator[i];
            }
        }
        else
        {
            for (int i = 0; i < Numerator.Length; i++)
            {
                numerator = numerator / x + Numerator[i];
                denominator = denominator / x + Denominator[i];
            }
        }
        return numerator / denominator;
    }

    private static double SinPi(double x)
    {
        double y = Math.Abs(x) % 2.0;
        double result = (int)Math.Round(2.0 * y, MidpointRounding.AwayFromZero) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1.0 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2.0)),
        };
        return Math.CopySign(1.0, x) * result;
    }

    private static double[] BuildFactorials()
    {
        // All of them up to 22! are exact doubles.
        var table = new double[23];
        table[0] = 1;
        for (int i = 1; i < table.Length; i++) table[i] = table[i - 1] * i;
        return table;
    }
}
