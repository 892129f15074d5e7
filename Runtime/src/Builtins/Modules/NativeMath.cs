using System.Runtime.InteropServices;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>
/// Functions of the C mathematics library that .NET does not offer with the same precision; CPython calls the same ones.
/// Where the library is missing a less exact form stands in, the same in every mode of a run.
/// </summary>
internal static class NativeMath
{
    private static readonly bool Available = NativeLibrary.TryLoad("libm.so.6", out _);

    public static double Exp2(double x) => Available ? CExp2(x) : Math.Pow(2, x);

    public static double ExpM1(double x) => Available ? CExpM1(x) : double.ExpM1(x);

    public static double LogP1(double x) => x == 0 ? x : Available ? CLogP1(x) : double.LogP1(x);

    public static double Erf(double x) => Available ? CErf(x) : double.NaN;

    public static double Erfc(double x) => Available ? CErfc(x) : double.NaN;

    public static double Asinh(double x) => Available ? CAsinh(x) : Math.Asinh(x);

    public static double Acosh(double x) => Available ? CAcosh(x) : Math.Acosh(x);

    public static double Atanh(double x) => Available ? CAtanh(x) : Math.Atanh(x);

    public static double Hypot(double x, double y) => Available ? CHypot(x, y) : double.Hypot(x, y);

    [DllImport("libm.so.6", EntryPoint = "asinh")]
    private static extern double CAsinh(double x);

    [DllImport("libm.so.6", EntryPoint = "acosh")]
    private static extern double CAcosh(double x);

    [DllImport("libm.so.6", EntryPoint = "atanh")]
    private static extern double CAtanh(double x);

    [DllImport("libm.so.6", EntryPoint = "hypot")]
    private static extern double CHypot(double x, double y);

    [DllImport("libm.so.6", EntryPoint = "exp2")]
    private static extern double CExp2(double x);

    [DllImport("libm.so.6", EntryPoint = "expm1")]
    private static extern double CExpM1(double x);

    [DllImport("libm.so.6", EntryPoint = "log1p")]
    private static extern double CLogP1(double x);

    [DllImport("libm.so.6", EntryPoint = "erf")]
    private static extern double CErf(double x);

    [DllImport("libm.so.6", EntryPoint = "erfc")]
    private static extern double CErfc(double x);
}
